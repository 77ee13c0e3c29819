import type { EnumOf } from '../../graphql.ts';
import type { Translated } from '../messages.ts';

/** Words of moving an election day. */
export const postponement = {
  title: '改期',
  state: '原选举日 {{ date }}',
  toDay: '新选举日',
  reason: '改期理由',
  consentBy: '同意改期的选举委员会',
  consentHint: '选区因特殊情况提前或者推迟的，须经选举委员会同意（实施细则第五十一条）',
  consentOn: '同意日期',
  do: '确定改期',
  done: '选举日已改，请张贴改期公告',
  missing: {
    toDay: '请填写新选举日',
    reason: '请填写改期理由',
    consent: '请写明同意改期的选举委员会和日期',
  },
  preview: '改期的后果',
  steps: '随之变动的日期',
  was: '原最迟',
  becomes: '新最迟',
  rounds: '已开始、未计票的投票轮次作废 {{ n }} 个，到新选举日重新开始。',
  proxies: '针对原选举日的委托投票作废 {{ n }} 份。',
  newlyOfAge: '在册人员中有 {{ n }} 人到新选举日才满十八周岁，要进入待登记名单。',
  lists: '仍在法定期限内的名单继续有效。',
  fault: {
    DAY_NOT_CHANGED: '与原选举日相同。',
    DAY_NOT_AHEAD: '新选举日要晚于今天。',
    DAY_MAKES_LATE: '会使以下名单不够法定日数：{{ lists }}。',
    ROUND_COUNTED: '已有选区开始计票，不能再改。',
    OUTSIDE_WINDOW: '不在省里规定的换届时间之内。',
  } satisfies Record<EnumOf<'DayChangeFault'>, string>,
  history: '选举日变动',
  own: '另定选举日的选区：{{ days }}',
  moved: '{{ scope }}：{{ from }} 改为 {{ to }}',
  because: '{{ reason }}（{{ by }}，{{ date }} 同意）',
  unannounced: '改期公告未张贴',
  announced: '{{ date }} 已公告',
  announce: '登记改期公告',
  announcedOn: '公告张贴日期',
  announcedDone: '改期公告已登记',
};

export type PostponementMessages = Translated<typeof postponement>;
