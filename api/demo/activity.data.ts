import type { ActivityKind } from '../activities/activity.rules.ts';

/** What the deputies of the demo looked at, studied and were taught: invented, in the fields a district works in. */
export const TOPICS: Readonly<Partial<Record<ActivityKind, readonly string[]>>> = {
  INSPECTION: [
    '生活垃圾分类',
    '老旧小区改造',
    '美丽河湖建设',
    '中小学校舍安全',
    '农贸市场改造',
    '婴幼儿照护服务',
    '消防安全',
    '居家养老服务',
    '公共停车设施',
    '乡村道路养护',
    '垃圾中转站运行',
    '治水治气项目',
  ],
  STUDY: [
    '数字经济发展',
    '村级集体经济增收',
    '童装产业转型',
    '行政诉讼应诉',
    '人民调解工作',
    '预算绩效管理',
    '青年人才引育',
    '粮食生产功能区',
    '社区治理',
    '医共体建设',
    '政府债务管理',
    '物流装备产业',
  ],
  LAW_CHECK: [
    '粮食安全保障',
    '数字经济促进',
    '动物防疫',
    '美丽乡村建设',
    '安全生产',
    '食品安全',
    '河道管理',
    '养老服务',
  ],
  GROUP_ACTIVITY: [
    '走访选民',
    '学习交流',
    '助推项目建设',
    '监督河长制落实',
    '寻访身边污染源',
    '座谈民生实事',
  ],
  TRAINING: [
    '怎样提出高质量的建议',
    '预算审查入门',
    '代表法要点',
    '调查研究方法',
    '民生实事项目票决制',
    '法院工作与听案',
    '接待选民的方法',
    '规范性文件备案审查',
  ],
};

/** Who taught. */
export const TEACHERS = ['区委党校教师', '省人大培训讲师', '区财政局业务骨干', '资深代表', '高校法学教师'];

/** What came of an activity, where something did. */
export const OUTCOMES: Readonly<Partial<Record<ActivityKind, readonly string[]>>> = {
  INSPECTION: ['提出意见1条', '提出意见2条', '问题当场交办'],
  STUDY: ['参与撰写调研报告', '提供案例2个', '在座谈会上发言'],
  LAW_CHECK: ['提出执法建议1条', '发现问题1个', '发现问题2个'],
  COURT_HEARING: ['提出建议1条', '提交听案评议表'],
  ENTERPRISE_VISIT: ['收集企业诉求1件', '收集企业诉求2件', '协调解决用工问题1个'],
  STATION_RECEPTION: ['接待选民2人次', '接待选民3人次，收集意见1条', '接待选民5人次，收集意见2条'],
  GROUP_ACTIVITY: ['走访选民6户', '提出建议1条'],
  STANDING_COMMITTEE: ['作审议发言'],
  CONGRESS_SESSION: ['在代表团审议中发言'],
};
