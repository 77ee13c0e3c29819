import type { EnumOf } from '../../graphql.ts';
import type { Translated } from '../messages.ts';

/** Words of the register of deputies. */
export const deputies = {
  title: '代表名录',
  list: '代表',
  constituencyOf: '第 {{ number }} 选区 {{ name }}',
  state: '{{ congress }}{{ term }}，代表 {{ n }} 人',
  stateFound: '{{ congress }}{{ term }}，找到 {{ n }} 人',
  term: '届次',
  termOf: '{{ congress }} {{ term }}',
  search: '查找代表',
  searchHint: '姓名、拼音或拼音首字母',
  status: {
    ACTIVE: '在任',
    SUSPENDED: '暂停执行职务',
    TERMINATED: '资格终止',
    EXPIRED: '任期届满',
  } satisfies Record<EnumOf<'MandateStatus'>, string>,
  column: {
    name: '姓名',
    constituency: '选区',
    delegation: '代表团',
    occupation: '职业',
    attendance: '出席',
    hours: '培训学时',
    reports: '述职',
    appraisals: '评议',
  },
  not: '尚无',
  times: '{{ n }} 次',
  empty: {
    title: '还没有代表',
    text: '选举结果经确认后，当选代表会自动列入这里。',
    terms: '还没有设立届次。在“选举”中设立届次后，名录从这里开始。',
    found: '没有找到“{{ text }}”',
    foundText: '试试姓名中的一个字、拼音的开头或拼音首字母，或换一个届次。',
    clear: '清除查找',
  },
};

export type DeputiesMessages = Translated<typeof deputies>;
