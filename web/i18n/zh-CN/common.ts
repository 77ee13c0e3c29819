import type { Translated } from '../messages.ts';

/** Words that every feature may use. */
export const common = {
  product: '履职',
  productLong: '人大代表履职与选举管理',
  save: '保存',
  cancel: '取消',
  close: '关闭',
  confirm: '确认',
  edit: '修改',
  remove: '删除',
  add: '添加',
  search: '查找',
  back: '返回',
  retry: '重试',
  loading: '正在读取…',
  yes: '是',
  no: '否',
  none: '无',
  optional: '选填',
  total: '合计',
};

export type CommonMessages = Translated<typeof common>;
