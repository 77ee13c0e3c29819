import type { ElectionStep } from './election-steps.rules.ts';

/** What each step is called in the calendar that people subscribe to; the words of the law. */
export const STEP_NAMES: Readonly<Record<ElectionStep, string>> = {
  DECISION: '作出换届选举决定',
  ANNOUNCEMENT: '公布选举日和选区划分',
  REGISTRATION: '选民登记',
  VOTER_LIST: '公布选民名单',
  OBJECTIONS: '对选民名单提出申诉截止',
  OBJECTION_DECISIONS: '对申诉作出处理决定截止',
  NOMINATIONS: '提名推荐代表候选人',
  PRELIMINARY_CANDIDATES: '公布初步候选人',
  LATE_REGISTRATION: '补充登记截止',
  DISCUSSION: '讨论、协商或者预选',
  FORMAL_CANDIDATES: '公布正式候选人',
  COURT_SUIT: '起诉截止',
  MEETING_VOTERS: '组织候选人与选民见面',
  PROXIES: '审核委托投票',
  JUDGMENT: '法院判决送达截止',
  ELECTION_DAY: '选举日',
  DECLARATION: '宣布选举结果',
  CONFIRMATION: '代表资格审查和确认',
  FIRST_SESSION: '召开第一次会议',
};

/** Short names of the laws as articles cite them. */
export const LAW_NAMES: Readonly<Record<string, string>> = {
  EL: '选举法',
  ZJE: '浙江实施细则',
  CPL: '民事诉讼法',
  LO: '地方组织法',
  ZJT: '浙江乡镇人大工作条例',
};
