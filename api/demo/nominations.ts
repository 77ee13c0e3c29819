import { change } from '../kernel/change.ts';
import { addDays, type CivilDate } from '../kernel/civil-date.rules.ts';
import { SIGNATORIES_NEEDED } from '../nomination/nomination.rules.ts';
import { directRatio } from '../nomination/ratio.rules.ts';
import { addPath } from './candidate-paths.ts';
import type { DemoCalendar } from './calendar.ts';
import { Chance, idOf } from './chance.ts';
import type { Desks } from './desks.ts';
import { addLists, type Nominated, type Story, storyOf } from './nominee-lists.ts';
import type { DemoVoter } from './roll.ts';
import { insertTables, Tables } from './rows.ts';
import type { DemoConstituency, DemoTerm } from './terms.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** Invented nominations and lists of candidates were loaded in bulk. */
    DEMO_NOMINATIONS_LOADED: { readonly electionId: string; readonly constituencies: number };
  }
}

interface Nominating {
  readonly electionId: string;
  readonly terms: readonly DemoTerm[];
  /** By constituency. */
  readonly voters: ReadonlyMap<string, readonly DemoVoter[]>;
  readonly sitting: ReadonlySet<string>;
  readonly calendar: DemoCalendar;
}

/** Loads nominations for every constituency, and the lists of those that have come so far: in one transaction, once. */
export function loadNominations(desks: Desks, nominating: Nominating): Promise<unknown> {
  const { electionId, terms, voters, sitting, calendar } = nominating;
  const publishedBy = desks.accountId('election');
  const input = { idempotencyKey: idOf('nominations'), electionId };
  return change(
    desks.at(calendar.today, 'election'),
    'loadDemoNominations',
    input,
    async ({ sql, record }) => {
      const tables = new Tables();
      const taken = new Set<string>();
      const clerks = [desks.accountId('clerk1'), desks.accountId('clerk2')] as const;
      let crowds = 0;
      const constituencies = terms.flatMap((term) => term.constituencies);
      for (const constituency of constituencies) {
        const chance = new Chance(`nominations ${constituency.name}`);
        const own = voters.get(constituency.id) ?? [];
        const told = storyOf(chance);
        // In two constituencies more are named than the ratio takes, and so there is a primary.
        const crowd = crowds < 2 && own.length >= 60 && typeof told === 'object' ? crowds : null;
        if (crowd !== null) crowds += 1;
        const story: Story = crowd === null ? told : { listed: 4, formal: null };
        const nominees = nomineesOf(constituency, own, { story, chance, taken, sitting, crowd });
        const place = { election_id: electionId, constituency_id: constituency.id };
        const nominatedOn = addDays(calendar.today, -chance.between(6, 7));
        addNominations(tables, { place, nominees, nominatedOn, story, constituency }, own);
        if (crowd === 0) addWithdrawn(tables, { place, constituency, nominatedOn }, own);
        if (typeof story !== 'object') continue;
        const { today } = calendar;
        addLists(tables, { place, nominees, story, constituency, publishedBy, today });
        addPath(tables, {
          place,
          nominees,
          story,
          constituency,
          recordedBy: publishedBy,
          clerks,
          today,
          crowd,
        });
      }
      await insertTables(sql, tables.rows);
      record({ type: 'DEMO_NOMINATIONS_LOADED', electionId, constituencies: constituencies.length });
      return null;
    },
  );
}

interface Choosing {
  readonly story: Story;
  readonly chance: Chance;
  /** Who stands elsewhere already. */
  readonly taken: Set<string>;
  readonly sitting: ReadonlySet<string>;
  /** Which of the constituencies with too many nominees it is. */
  readonly crowd: number | null;
}

/** Who stands: deputies of the running term about half of the time, then voters from the end of the roll. */
function nomineesOf(
  { seats }: DemoConstituency,
  voters: readonly DemoVoter[],
  { story, chance, taken, sitting, crowd }: Choosing,
): DemoVoter[] {
  const { min, max } = directRatio(seats.length);
  const some = story === 'THIN' ? min - 1 : min + (chance.happens(0.4) ? 1 : 0);
  const wanted = crowd === null ? some : max + 1;
  const free = voters.filter(({ personId }) => !taken.has(personId)).reverse();
  const again = free.filter(({ personId }) => sitting.has(personId) && chance.happens(0.5));
  const others = free.filter(({ personId }) => !sitting.has(personId));
  const nominees = [...again.slice(0, seats.length), ...others].slice(0, wanted);
  for (const { personId } of nominees) taken.add(personId);
  return nominees;
}

const SIGNATURES = 12;

/** A nomination that those who made it took back before any list was out. */
function addWithdrawn(
  tables: Tables,
  {
    place,
    constituency,
    nominatedOn,
  }: Pick<Nominated, 'place' | 'constituency'> & { nominatedOn: CivilDate },
  voters: readonly DemoVoter[],
): void {
  const person = voters[0];
  if (!person) return;
  tables.add('nomination', {
    id: idOf(`withdrawn ${place.election_id} ${constituency.id}`),
    ...place,
    person_id: person.personId,
    kind: 'ORGANISATION',
    organisation: '区总工会',
    submitted_on: nominatedOn,
    withdrawn_on: addDays(nominatedOn, 1),
    withdrawn_reason: '被推荐人书面表示不接受推荐',
  });
}

/** The party names no more than there are seats; the others are named by ten to twelve voters, each signing once. */
function addNominations(
  tables: Tables,
  { place, nominees, constituency, nominatedOn, story }: Nominated & { readonly nominatedOn: CivilDate },
  voters: readonly DemoVoter[],
): void {
  const byParty = Math.min(
    constituency.seats.length,
    Math.max(Math.ceil(nominees.length / 2), nominees.length - 2),
  );
  for (const [at, { personId }] of nominees.entries()) {
    const id = idOf(`nominate ${place.election_id} ${constituency.id} ${at}`);
    const sponsored = at < byParty;
    tables.add('nomination', {
      id,
      ...place,
      person_id: personId,
      kind: sponsored ? 'PARTY' : 'VOTERS',
      organisation: sponsored ? '中国共产党的组织' : null,
      submitted_on: nominatedOn,
      withdrawn_on: null,
      withdrawn_reason: null,
    });
    if (sponsored) continue;
    const first = (at - byParty) * SIGNATURES;
    const weak = story === 'WITHDRAWN' && at === byParty;
    const signers = voters.slice(first, first + (weak ? SIGNATORIES_NEEDED : SIGNATURES));
    for (const [nth, { registrationId }] of signers.entries()) {
      tables.add('nomination_signature', {
        nomination_id: id,
        registration_id: registrationId,
        signed_on: nominatedOn,
        withdrawn_on: weak && nth === 0 ? addDays(nominatedOn, 2) : null,
      });
    }
  }
}
