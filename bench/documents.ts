// The same questions, in each server's own words. Answers are compared before anything is measured.

const DEPUTY = `id name sex occupation status term { number } constituency { number name divisionCode }
  totals { summoned excused expected present absent trainingHours reports appraisals }`;

/** What the pages of Luzhi ask. */
export const LUZHI = {
  duty: `query DutyRecord($id: ID!) { dutyRecord(deputyId: $id) {
    deputy { ${DEPUTY} }
    timeline(first: 20) { id heldOn kind title place presence hours }
    trainings(first: 10) { heldOn course hours }
    reports(first: 10) { title deliveredOn }
    appraisals { heldOn category returned } } }`,
  directory: `query Directory($id: ID!) { deputies(termId: $id, first: 50) { edges { node { ${DEPUTY} } } } }`,
} as const;

/** The same with a root field no plan answers: the document is executed field by field. */
export const LUZHI_ORDINARY = {
  duty: LUZHI.duty.replace('{ dutyRecord', '{ __typename dutyRecord'),
  directory: LUZHI.directory.replace('{ deputies', '{ __typename deputies'),
} as const;

const PG_DEPUTY = `rowId name sex occupation status congressTermByTermId { number }
  constituencyByConstituencyId { number name divisionCode }
  deputyTotalByDeputyId { summoned excused present absent trainingHours reports appraisals }`;

const COUNTS = `summoned: participationsByDeputyId(condition: { summoned: true }) { totalCount }
  present: participationsByDeputyId(condition: { summoned: true, presence: "PRESENT" }) { totalCount }
  absent: participationsByDeputyId(condition: { summoned: true, presence: "ABSENT" }) { totalCount }
  reports: dutyReportsByDeputyId(condition: { state: "ACCEPTED" }) { totalCount }
  appraisals: appraisalsByDeputyId(condition: { state: "CLOSED" }) { totalCount }`;

/** PostGraphile on the same tables, the projection of totals among them. */
export const POSTGRAPHILE = {
  duty: `query DutyRecord($id: UUID!) { deputyByRowId(rowId: $id) { ${PG_DEPUTY}
    timeline: participationsByDeputyId(first: 20, orderBy: [HELD_ON_DESC, ROW_ID_DESC]) {
      nodes { rowId heldOn kind presence hours activityByActivityId { title place } } }
    trainings: participationsByDeputyId(first: 10, orderBy: [HELD_ON_DESC, ROW_ID_DESC], condition: { kind: "TRAINING", presence: "PRESENT" }) {
      nodes { heldOn hours activityByActivityId { trainingSessionByActivityId { course } } } }
    dutyReportsByDeputyId(first: 10, orderBy: DELIVERED_ON_DESC, condition: { state: "ACCEPTED" }) { nodes { title deliveredOn } }
    appraisalsByDeputyId(orderBy: HELD_ON_DESC, condition: { state: "CLOSED" }) { nodes { heldOn category slipsReturned } } } }`,
  directory: `query Directory($id: UUID!) { allDeputies(first: 50, condition: { termId: $id }, orderBy: [PINYIN_ASC, ROW_ID_ASC]) {
    nodes { ${PG_DEPUTY} } } }`,
} as const;

/** PostGraphile as one meets it, without a projection to read: what lists show is counted as it is asked for. */
export const POSTGRAPHILE_COUNTING = {
  duty: POSTGRAPHILE.duty.replace(/deputyTotalByDeputyId \{[^}]*\}/, COUNTS),
  directory: POSTGRAPHILE.directory.replace(/deputyTotalByDeputyId \{[^}]*\}/, COUNTS),
} as const;
