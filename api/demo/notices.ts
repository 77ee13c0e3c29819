import { addDays, civilDate } from '../kernel/civil-date.rules.ts';
import { draftNotice } from '../papers/draft-notice.service.ts';
import { issueNotice } from '../papers/issue-notice.service.ts';
import type { NoticeKind, Particulars } from '../papers/notice.rules.ts';
import { issueVoterCards } from '../registration/issue-voter-cards.service.ts';
import { idOf } from './chance.ts';
import type { Desks } from './desks.ts';

interface DemoElection {
  readonly id: string;
  readonly day: string;
  readonly termId: string;
  readonly firstConstituencyId: string;
  readonly over: boolean;
}

/** A notice of the demo: how many days after election day it was issued, and whether it speaks of one constituency. */
interface Planned {
  readonly kind: NoticeKind;
  readonly days: number;
  readonly one?: boolean;
  readonly particulars?: Partial<Particulars>;
}

const NOTHING: Particulars = { text: null, startsOn: null, endsOn: null, newDay: null };

const BEFORE: readonly Planned[] = [
  { kind: 'DAY_AND_METHOD', days: -75 },
  { kind: 'CONSTITUENCIES', days: -70 },
  {
    kind: 'REGISTRATION',
    days: -60,
    particulars: { text: '登记地点为各村（社区）选民登记站，工作日八时三十分至十七时办理。' },
  },
];
const UNDER_WAY: readonly Planned[] = [
  { kind: 'VOTER_LIST', days: -21, one: true },
  { kind: 'PRELIMINARY_CANDIDATES', days: -15, one: true },
];
const AFTERWARDS: readonly Planned[] = [
  { kind: 'RESULT', days: 1, one: true },
  { kind: 'DEPUTIES', days: 2 },
];

/** The committee of the district has issued its notices, for the election that is over and for the one under way. */
export async function issueDemoNotices(desks: Desks, today: string): Promise<void> {
  const elections = await desks.loader().reader.rows<DemoElection>(
    `select e.id, e.election_day::text as day, t.id as "termId", e.election_day < $1::date as over,
       (select c.id from county.constituency c where c.term_id = t.id order by c.number limit 1) as "firstConstituencyId"
     from county.election e join county.election_term x on x.election_id = e.id
     join county.congress_term t on t.id = x.term_id join county.congress k on k.id = t.congress_id
     where e.kind = 'GENERAL' and k.level = 'COUNTY' order by e.election_day`,
    [today],
  );
  for (const election of elections) {
    for (const planned of [...BEFORE, ...(election.over ? AFTERWARDS : UNDER_WAY)]) {
      await issue(desks, election, planned, today);
    }
    if (election.over) continue;
    const input = { idempotencyKey: idOf('voter cards'), electionId: election.id, constituencyId: null };
    await issueVoterCards(desks.at(addDays(civilDate(today), -3), 'election'), input);
  }
}

async function issue(
  desks: Desks,
  { id: electionId, day, termId, firstConstituencyId }: DemoElection,
  { kind, days, one, particulars }: Planned,
  today: string,
): Promise<void> {
  const planned = addDays(civilDate(day), days);
  const officer = desks.at(planned < today ? planned : today, 'election');
  const { id: noticeId } = await draftNotice(officer, {
    idempotencyKey: idOf(`notice ${electionId} ${kind}`),
    electionId,
    termId,
    constituencyId: one ? firstConstituencyId : null,
    kind,
    particulars: { ...NOTHING, ...particulars },
    replacesId: null,
  });
  await issueNotice(officer, { idempotencyKey: idOf(`number ${electionId} ${kind}`), noticeId });
}
