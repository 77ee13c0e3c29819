import type { EnumOf } from '../../graphql.ts';
import type { Translated } from '../messages.ts';

/** Words of the checks before figures are published, and of the files others read. */
export const exchange = {
  title: '数据核对与导出',
  state: '数字对得上，才能公布和导出。',
  checks: '公布前核对',
  allAgree: '已宣布的数字全部对得上，可以公布和导出。',
  where: '选区',
  what: '问题',
  weight: '影响',
  severity: { ERROR: '改正前不能公布', WARNING: '提示' } satisfies Record<EnumOf<'LintSeverity'>, string>,
  finding: {
    TURNOUT_OVER_ALL: '参加投票 {{ figure }} 人，多于选民 {{ against }} 人',
    PARTICIPANTS_OVER_ISSUED: '参加投票 {{ figure }} 人，多于发出的选票 {{ against }} 张',
    INVALID_OVER_RETURNED: '无效票 {{ figure }} 张，多于收回的选票 {{ against }} 张',
    VOTES_OVER_VALID: '有人得票 {{ figure }}，多于有效票 {{ against }} 张',
    VOTES_OVER_CHOICES: '得票合计 {{ figure }}，多于有效票可选人次 {{ against }}',
    OUTCOME_DIFFERS: '记录的当选人数为 {{ figure }}，按计票结果应为 {{ against }}',
    SEATS_DO_NOT_ADD_UP: '当选、待定和缺额合计 {{ figure }}，应选名额 {{ against }}',
    LIST_DOES_NOT_ADD_UP: '本轮选民数 {{ figure }}，投票日选民名单（含补正）为 {{ against }}',
    PLACES_DO_NOT_ADD_UP: '收回选票 {{ figure }} 张，各投票点合计 {{ against }} 张',
    RATE_DOES_NOT_FOLLOW: '比率 {{ figure }}% 与旁边的数字对不上',
    NOT_DECLARED: '{{ against }} 个选区中已宣布 {{ figure }} 个，汇总数字不含其余选区',
  } satisfies Record<EnumOf<'LintCode'>, string>,
  results: '选举结果',
  file: {
    workbook: { name: '结果汇总表（XLSX）', text: '各选区投票情况、候选人得票情况两张表' },
    rounds: { name: '各选区投票情况（CSV）', text: '每轮投票一行' },
    candidates: { name: '候选人得票情况（CSV）', text: '每人一行' },
    nist: { name: '结果数据（NIST SP 1500-100）', text: '国际通用的选举结果数据格式，供其他系统读取' },
    side: { name: '结果数据附件', text: '上述格式不能表达的内容：发票数、废票、法律依据' },
  },
  register: '代表名册',
  term: '{{ congress }}第 {{ number }} 届',
  popolo: 'Popolo 格式：代表、议席、任期、选区',
};

export type ExchangeMessages = Translated<typeof exchange>;
