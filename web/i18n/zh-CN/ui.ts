import type { Translated } from '../messages.ts';

/** Words that the controls themselves speak. */
export const ui = {
  busy: '正在处理…',
  errors: '有 {{ n }} 处需要改正',
  choose: '请选择',
  dismiss: '关闭提示',
  notices: '提示',
  file: {
    hint: '照片（JPEG、PNG、WebP）或扫描件（PDF），不超过 10 MB。',
    choose: '选择文件或拍照',
    other: '换一个文件',
    remove: '移除',
    sending: '正在上传 {{ share }}',
  },
  record: { missing: '请填写“{{ label }}”' },
  table: {
    count: '共 {{ n }} 条',
    columns: '显示的列',
    sort: '按{{ column }}排序',
    empty: '没有符合条件的记录',
    scroll: '{{ name }}，可左右滚动',
  },
  pager: {
    label: '翻页',
    previous: '上一页',
    next: '下一页',
    range: '第 {{ from }}–{{ to }} 条，共 {{ total }} 条',
    rangeOpen: '第 {{ from }}–{{ to }} 条',
  },
  progress: {
    done: '已完成 {{ done }} / {{ total }}',
    rate: '每秒 {{ rate }} 条',
    left: '还需约 {{ time }}',
    finished: '已完成',
  },
  calendar: {
    day: '{{ date }}，{{ n }} 项',
    idle: '{{ date }}，无记录',
    less: '少',
    more: '多',
  },
  bars: {
    item: '项目',
    value: '数值',
    share: '占比',
    decided: '是否达到',
    reached: '已达到',
    short: '未达到',
  },
  ruler: { today: '今天', event: '事项', date: '日期', state: '状态', limit: '期限' },
  date: { hint: '如 2026-12-09 或 20261209', pick: '选日期' },
  typeWord: '输入“{{ word }}”以确认',
  crumbs: '层级',
};

export type UiMessages = Translated<typeof ui>;
