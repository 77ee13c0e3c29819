/** A deputy with a record, as the API answers; a test says only what is different. */
export const DEPUTY_ID = '8f2f6a3e-0c7b-4f57-9a51-2f4e0a9f1c11';

const totals = {
  __typename: 'DeputyTotals',
  summoned: 26,
  excused: 2,
  expected: 23,
  present: 21,
  absent: 2,
  unrecorded: 1,
  activities: 30,
  trainings: 2,
  trainingHours: 7.5,
  reports: 1,
  appraisals: 1,
};

const deputy = {
  __typename: 'Deputy',
  id: DEPUTY_ID,
  name: '沈知秋',
  status: 'ACTIVE',
  occupation: '小学教师',
  since: '2022-01-10',
  delegation: '第二代表团',
  term: {
    __typename: 'DeputyTerm',
    number: 5,
    congress: '吴兴区人民代表大会',
    congressEnglishName: 'People’s Congress of Wuxing',
  },
  constituency: { __typename: 'DeputyConstituency', number: 12, name: '飞英街道第一选区' },
  totals,
};

/** A line of the record. */
export const entry = (id: string, over: object = {}) => ({
  __typename: 'DutyEntry',
  id,
  heldOn: '2026-03-31',
  kind: 'INSPECTION',
  title: `老旧小区视察 ${id}`,
  place: '飞英街道',
  presence: 'PRESENT',
  summoned: true,
  hours: 0,
  outcome: null,
  ...over,
});

const report = {
  __typename: 'DutyReportEntry',
  id: 'r1',
  title: '2025 年度述职报告',
  deliveredOn: '2025-12-18',
  state: 'ACCEPTED',
};

const category = (code: string, label: string, slips: number, threshold: number | null) => ({
  __typename: 'DutyAppraisalCategory',
  code,
  label,
  slips,
  threshold,
});

const appraisal = {
  __typename: 'DutyAppraisal',
  id: 'a1',
  heldOn: '2025-12-20',
  category: 'COMPETENT',
  issued: 46,
  returned: 45,
  void: 1,
  categories: [
    category('COMPETENT', '称职', 41, 0.8),
    category('BASICALLY_COMPETENT', '基本称职', 2, 0.5),
    category('NOT_COMPETENT', '不称职', 0, null),
  ],
};

const training = (activityId: string) => ({
  __typename: 'DutyTraining',
  activityId,
  heldOn: '2026-05-20',
  course: '代表法学习',
  hours: 3.75,
});

export const aRecord = (over: object = {}, ofDeputy: object = {}) => ({
  __typename: 'DutyRecord',
  deputy: { ...deputy, ...ofDeputy },
  years: [{ __typename: 'DutyYear', year: 2026, count: 3 }],
  calendar: [{ __typename: 'DutyDay', date: '2026-03-31', count: 3 }],
  timeline: [entry('1')],
  trainings: [training('t1'), training('t2')],
  reports: [report],
  appraisals: [appraisal],
  ...over,
});

/** The record of somebody of whom nothing is known yet. */
export const emptyRecord = () =>
  aRecord(
    { years: [], calendar: [], timeline: [], trainings: [], reports: [], appraisals: [] },
    {
      totals: Object.fromEntries(
        Object.entries(totals).map(([name, value]) => [name, name === '__typename' ? value : 0]),
      ),
    },
  );

const line = (id: string, reckoning: string) => ({
  __typename: 'AttendanceLine',
  id,
  on: '2026-03-31',
  kind: 'STUDY',
  title: `${reckoning} ${id}`,
  reckoning,
});
const lines = (reckoning: string, count: number) =>
  Array.from({ length: count }, (_, at) => line(`${reckoning}-${at}`, reckoning));

/** 26 summoned, less one on leave, one suspended and one without a record: 21 of 23; one before the mandate. */
export const aSum = {
  __typename: 'AttendanceSum',
  present: 21,
  expected: 23,
  percent: '91.30',
  lines: [
    ...lines('PRESENT', 21),
    ...lines('ABSENT', 2),
    ...lines('ON_LEAVE', 1),
    ...lines('SUSPENDED', 1),
    ...lines('NO_RECORD', 1),
    ...lines('OUTSIDE_MANDATE', 1),
  ],
};
