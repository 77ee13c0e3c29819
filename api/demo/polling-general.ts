import { addDays, civilDate } from '../kernel/civil-date.rules.ts';
import { change } from '../kernel/change.ts';
import { idOf } from './chance.ts';
import type { Desks } from './desks.ts';
import type { DemoVoter } from './roll.ts';
import { insertTables, type Row } from './rows.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** The polling places of the demo’s general election were planned, with their crews. */
    DEMO_PLACES_PLANNED: { readonly electionId: string; readonly places: number };
  }
}

interface Station {
  readonly constituencyId: string;
  readonly level: 'COUNTY' | 'TOWNSHIP';
  readonly name: string;
  readonly divisionCode: string;
  readonly number: number;
  /** The constituency of the county in which the voters of a township constituency vote. */
  readonly countyId: string | null;
}

/** Each constituency of a township with the county constituency most of its voters are in; the streets by themselves. */
const STATIONS = `
  with own as (select c.id, c.name, c.number, c.division_code, g.level from county.election_term t
      join county.constituency c on c.term_id = t.term_id
      join county.congress_term k on k.id = c.term_id join county.congress g on g.id = k.congress_id
      where t.election_id = ?),
    pair as (select distinct on (town.constituency_id) town.constituency_id, home.constituency_id as county_id
      from county.registration town
      join county.registration home on home.person_id = town.person_id and home.level = 'COUNTY' and home.removed_on is null
      where town.level = 'TOWNSHIP' and town.removed_on is null and town.constituency_id in (select id from own)
      group by town.constituency_id, home.constituency_id order by town.constituency_id, count(*) desc)
  select o.id as "constituencyId", o.level, o.name, o.division_code as "divisionCode", p.county_id as "countyId",
    row_number() over (partition by o.division_code order by o.number)::int as number
  from own o left join pair p on p.constituency_id = o.id
  where o.level = 'TOWNSHIP' or not exists (select from pair where county_id = o.id)`;

interface Planning {
  readonly electionId: string;
  readonly voters: ReadonlyMap<string, readonly DemoVoter[]>;
  readonly today: string;
}

/** A station for every constituency, both levels at once in the townships; one crew has a nominee’s brother in it. */
export async function planStations(desks: Desks, { electionId, voters, today }: Planning): Promise<void> {
  const input = { idempotencyKey: idOf('general election places'), electionId };
  await change(desks.loader(), 'planDemoPlaces', input, async ({ sql, record }) => {
    const stations = await sql<Station>(STATIONS, [electionId]);
    const nominees = await sql<{ personId: string; constituencyId: string }>(
      `select person_id as "personId", constituency_id as "constituencyId" from county.nomination
       where election_id = ? and withdrawn_on is null order by id`,
      [electionId],
    );
    const named = new Set(nominees.map(({ personId }) => personId));
    const crews = stations.map((station) =>
      (voters.get(station.constituencyId) ?? []).filter(({ personId }) => !named.has(personId)).slice(12, 15),
    );
    const at = stations.findIndex(({ constituencyId }) =>
      nominees.some((one) => one.constituencyId === constituencyId),
    );
    const candidate = nominees.find(({ constituencyId }) => constituencyId === stations[at]?.constituencyId);
    const brother = crews[at]?.[1];
    await insertTables(sql, {
      polling_place: stations.map((one) => placeRow(one, electionId)),
      polling_place_constituency: stations.flatMap(servedRows),
      crew_member: stations.flatMap((one, nth) => crewRows(one, crews[nth] ?? [], electionId, today)),
      declared_kinship:
        candidate && brother
          ? [
              {
                id: idOf('declared kinship'),
                person_id: brother.personId,
                relative_id: candidate.personId,
                kinship: 'SIBLING',
                declared_on: today,
                declared_by: desks.accountId('election'),
              },
            ]
          : [],
    });
    record({ type: 'DEMO_PLACES_PLANNED', electionId, places: stations.length });
    return null;
  });
}

const placeIdOf = ({ constituencyId }: Station) => idOf(`station ${constituencyId}`);

const placeRow = (station: Station, electionId: string): Row => ({
  id: placeIdOf(station),
  election_id: electionId,
  vote_number: 1,
  kind: 'STATION',
  number: station.number,
  name: `${station.name}投票站`,
  division_code: station.divisionCode,
  address: station.level === 'TOWNSHIP' ? '村文化礼堂' : '社区文化礼堂',
  opens_at: '07:00',
  closes_at: '18:00',
  voter_groups: [],
  state: 'PLANNED',
});

function servedRows(station: Station): Row[] {
  const { constituencyId, level, countyId } = station;
  const placeId = placeIdOf(station);
  return [
    { place_id: placeId, level, constituency_id: constituencyId },
    ...(countyId ? [{ place_id: placeId, level: 'COUNTY', constituency_id: countyId }] : []),
  ];
}

const ROLES = ['CHAIR', 'SCRUTINEER', 'SCRUTINEER'] as const;

const crewRows = (station: Station, crew: readonly DemoVoter[], electionId: string, today: string): Row[] =>
  crew.map(({ personId }, at) => ({
    id: idOf(`crew ${placeIdOf(station)} ${at}`),
    place_id: placeIdOf(station),
    election_id: electionId,
    vote_number: 1,
    person_id: personId,
    role: ROLES[at] ?? 'WORKER',
    chosen_on: at === 0 ? null : addDays(civilDate(today), -2),
    chosen_by: at === 0 ? null : `第${at}选民小组`,
  }));
