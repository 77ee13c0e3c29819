import { addPostingPlace } from '../elections/add-posting-place.service.ts';
import { postings } from '../elections/postings.queries.ts';
import { recordPosting } from '../elections/record-posting.service.ts';
import { addDays, type CivilDate } from '../kernel/civil-date.rules.ts';
import { createElection } from '../elections/create-election.service.ts';
import { DEMO_DIVISIONS, type DemoDivision } from '../registration/synthetic-roll.data.ts';
import { syntheticRows } from '../registration/synthetic-roll.rules.ts';
import { BY_ELECTION_VOTERS } from './by-election.ts';
import { loadCases } from './cases.ts';
import type { DemoCalendar } from './calendar.ts';
import { appointCommittees } from './committees.ts';
import { idOf } from './chance.ts';
import type { DemoDeputy } from './deputies.ts';
import type { Desks } from './desks.ts';
import { applyOnline, objectToList } from './list-work.ts';
import { loadNominations } from './nominations.ts';
import { planStations } from './polling-general.ts';
import { enterRoll, publishRoll, receiveRoll, type RollRow, voterRows, votersOf } from './roll.ts';
import { handOverToRoll, listTwice, type RollWork } from './roll-work.ts';
import type { DemoConstituency, DemoTerm } from './terms.ts';

/** Voters a constituency has in the demo: with those of the by-election and the deputies an extract of fifty thousand. */
const A_STREET_CONSTITUENCY = 235;
const A_TOWNSHIP_CONSTITUENCY = 128;

interface Preparing {
  readonly terms: readonly DemoTerm[];
  /** Those in office. */
  readonly deputies: readonly DemoDeputy[];
  readonly calendar: DemoCalendar;
}

/**
 * The general election of the district and its townships, two weeks before election day: the roll is published, lists of
 * nominees hang in most constituencies and are overdue in some, the first formal lists are out.
 */
export async function prepareGeneralElection(
  desks: Desks,
  { terms, deputies, calendar }: Preparing,
): Promise<void> {
  const { today, generalElection: electionDay } = calendar;
  const { id: electionId } = await createElection(desks.at(addDays(today, -75), 'election'), {
    idempotencyKey: idOf('general election'),
    name: `${electionDay.slice(0, 4)}年区、镇乡两级人大换届选举（演示）`,
    kind: 'GENERAL',
    electionDay,
    dayReading: 'STRICT',
    termIds: terms.map(({ id }) => id),
  });
  await appointCommittees(desks, electionId, terms, calendar);
  const rows = [...rollRows(), ...deputyRows(deputies)];
  await enterRoll(desks, {
    electionId,
    fileName: '选民名册（演示节选）.csv',
    rows,
    day: addDays(today, -30),
  });
  await takeSteps(desks, electionId, today);
  const work = { electionId, electionDay, today, rows };
  await handOverToRoll(desks, work);
  await publishRoll(desks, electionId, addDays(today, -8));
  await proveList(desks, electionId, addDays(today, -8));
  const voters = await votersOf(desks, electionId);
  await loadNominations(desks, {
    electionId,
    terms,
    voters,
    sitting: new Set(deputies.map(({ person }) => person.id)),
    calendar,
  });
  await planStations(desks, { electionId, voters, today });
  await followUp(desks, work, terms);
  const late = [...syntheticRows({ voters: 1_200, seed: 6, faults: true })];
  await receiveRoll(desks, {
    electionId,
    fileName: '补充登记名册（演示）.csv',
    rows: late,
    day: addDays(today, -1),
  });
  await loadCases(desks, electionId, today);
}

/** What came before the list: the decision, the announcement, registration and nominations. */
async function takeSteps(desks: Desks, electionId: string, today: CivilDate): Promise<void> {
  const steps = [
    ['DECISION', -74, null],
    ['ANNOUNCEMENT', -70, null],
    ['REGISTRATION', -60, -12],
    ['NOMINATIONS', -10, -4],
  ] as const;
  for (const [milestone, from, to] of steps) {
    const postedOn = addDays(today, from);
    await recordPosting(desks.at(postedOn, 'election'), {
      idempotencyKey: idOf(`step ${milestone}`),
      electionId,
      milestone,
      constituencyId: null,
      postedOn,
      endsOn: to === null ? null : addDays(today, to),
      replaces: null,
    });
  }
}

/** The voter list hung at the office and in every village; three places are on record. */
async function proveList(desks: Desks, electionId: string, day: CivilDate): Promise<void> {
  const posted = await postings(desks.loader(), electionId, null);
  const postingId = posted.find(({ milestone }) => milestone === 'VOTER_LIST')?.id ?? '';
  for (const place of ['区政府公告栏', '织里镇便民服务中心', '月河街道红丰社区公告栏']) {
    await addPostingPlace(desks.at(day, 'election'), {
      idempotencyKey: idOf(`place ${place}`),
      postingId,
      place,
      postedOn: day,
      postedBy: '选举办事机构工作人员',
      fileId: null,
    });
  }
}

/** What comes after the list: objections, applications, people who turn out to stand there twice. */
async function followUp(desks: Desks, work: RollWork, terms: readonly DemoTerm[]): Promise<void> {
  const voters = [...(await votersOf(desks, work.electionId)).values()].flat();
  await objectToList(desks, work, voters.slice(400, 404));
  const county = terms.find(({ divisionCode }) => divisionCode.length === 6);
  await applyOnline(desks, work, county?.constituencies.map(({ id }) => id) ?? []);
  await listTwice(desks, work);
}

/** Invented voters for every constituency of both levels. */
function rollRows(): RollRow[] {
  let [from, before] = [BY_ELECTION_VOTERS, 0];
  return DEMO_DIVISIONS.flatMap(({ name, county, township }) => {
    const places =
      township === 0
        ? Array.from({ length: county }, (_, at) => [before + at + 1, '', A_STREET_CONSTITUENCY] as const)
        : Array.from(
            { length: township },
            (_, at) =>
              [before + 1 + (at % county), `${name}第${at + 1}选区`, A_TOWNSHIP_CONSTITUENCY] as const,
          );
    before += county;
    return places.flatMap(([number, town, count]) => {
      const own = voterRows(from, count, String(number), town);
      from += count;
      return own;
    });
  });
}

/** The deputies in office are voters too: where they were elected, and in a constituency of the other level near by. */
function deputyRows(deputies: readonly DemoDeputy[]): RollRow[] {
  const first = new Map<string, number>();
  let before = 0;
  for (const { code, county } of DEMO_DIVISIONS) {
    first.set(code, before + 1);
    before += county;
  }
  return deputies.map(({ person, constituency }, at): RollRow => {
    const { code, name, county, township } = divisionOf(constituency);
    const ofTownship = !constituency.name.startsWith('第');
    const number = ofTownship ? (first.get(code) ?? 1) + (at % county) : constituency.number;
    const town = ofTownship ? constituency.number : township > 0 ? 1 + (at % township) : null;
    return [
      person.name,
      person.sex === 'MALE' ? '男' : '女',
      person.idNumber,
      String(number),
      town === null ? '' : `${name}第${town}选区`,
    ];
  });
}

function divisionOf({ divisionCode }: DemoConstituency): DemoDivision {
  const found = DEMO_DIVISIONS.find(({ code }) => code === divisionCode);
  if (!found) throw new Error(`${divisionCode} is no division of the demo`);
  return found;
}
