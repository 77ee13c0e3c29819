import { addDays, type CivilDate } from '../kernel/civil-date.rules.ts';
import { directRatio } from '../nomination/ratio.rules.ts';
import { Chance, idOf } from './chance.ts';
import type { Nominated, Story } from './nominee-lists.ts';
import { OCCUPATIONS } from './people.ts';
import type { DemoVoter } from './roll.ts';
import type { Tables } from './rows.ts';

interface Path extends Nominated {
  readonly story: Exclude<Story, string>;
  readonly recordedBy: string;
  readonly clerks: readonly [string, string];
  readonly today: CivilDate;
  /** Which of the constituencies with too many nominees it is: the first has held its primary, the next holds it today. */
  readonly crowd: number | null;
}

const EDUCATIONS = ['高中', '大专', '大学', '硕士研究生'];
const PARTIES = ['中共党员', '中共党员', '群众', '民建会员', '无党派'];

/** What voters are told of the candidates of a list, what was discussed about them, and how a crowded list is cut. */
export function addPath(tables: Tables, path: Path): void {
  const { place, constituency, story, today, crowd } = path;
  const chance = new Chance(`path ${constituency.name} ${constituency.id}`);
  const listedOn = addDays(today, -story.listed);
  addProfiles(tables, path, listedOn, chance);
  addProof(tables, path, listedOn, chance);
  if (crowd !== null || (story.listed >= 2 && chance.happens(0.3))) addConsultation(tables, path, chance);
  if (crowd !== null) addPrimary(tables, path, chance);
  if (crowd !== null || chance.happens(0.05)) {
    tables.add('candidate_meeting', {
      id: idOf(`meeting ${place.constituency_id}`),
      ...place,
      requested_on: today,
      requested_by: '第二选民小组',
      voters: chance.between(5, 20),
      planned_on: crowd === 0 ? addDays(today, 3) : null,
      place: crowd === 0 ? '文化礼堂' : null,
    });
  }
  const [about] = path.nominees;
  if (crowd !== null && about) {
    tables.add('nominee_report', {
      id: idOf(`report ${place.constituency_id}`),
      ...place,
      person_id: about.personId,
      kind: 'FALSE_DATA',
      received_on: addDays(today, -1),
      reporter: null,
      text: '来信反映简历中的工作起始年份有误。',
      state: 'OPEN',
    });
  }
}

function addProfiles(
  tables: Tables,
  { place, nominees, today }: Path,
  listedOn: CivilDate,
  chance: Chance,
): void {
  for (const { personId } of nominees) {
    const occupation = chance.pick(OCCUPATIONS);
    tables.add('candidate_profile', {
      election_id: place.election_id,
      constituency_id: place.constituency_id,
      person_id: personId,
      ethnicity: chance.happens(0.97) ? '汉族' : '畲族',
      education: chance.pick(EDUCATIONS),
      party: chance.pick(PARTIES),
      occupation,
      cv: `长期在本地工作，现为${occupation}，熟悉选区情况。`,
      confirmed_how: '本人签字',
      confirmed_on: addDays(listedOn, -1),
      chinese_national: true,
      resident_abroad: false,
      foreign_funding: false,
      declared_on: addDays(listedOn, -1),
      frozen_on: listedOn,
      updated_at: `${today}T08:00:00+08:00`,
    });
  }
}

/** Most lists were seen hanging; some offices still owe the proof. */
function addProof(
  tables: Tables,
  { place, constituency, recordedBy, today }: Path,
  listedOn: CivilDate,
  chance: Chance,
): void {
  if (!chance.happens(0.85)) return;
  const listId = idOf(`list ${place.election_id} ${constituency.id} PRELIMINARY`);
  tables.add('posting_place', {
    id: idOf(`proof ${listId}`),
    posting_id: idOf(`posting ${listId}`),
    place: `${constituency.name}公告栏`,
    posted_on: listedOn,
    posted_by: '选区工作人员',
    recorded_at: `${today}T08:00:00+08:00`,
    recorded_by: recordedBy,
  });
}

function addConsultation(
  tables: Tables,
  { place, nominees, recordedBy, today, story, crowd }: Path,
  chance: Chance,
): void {
  const heldOn = addDays(today, 1 - story.listed);
  for (const group of crowd === null ? ['第一选民小组'] : ['第一选民小组', '第二选民小组']) {
    const present = chance.between(18, 45);
    tables.add('consultation', {
      id: idOf(`consultation ${place.constituency_id} ${group}`),
      ...place,
      voter_group: group,
      held_on: heldOn,
      place: chance.pick(['村委会会议室', '社区活动室', '文化礼堂']),
      present,
      opinions: nominees.map(({ personId }) => ({ personId, support: chance.between(3, present) })),
      recorded_at: `${heldOn}T18:00:00+08:00`,
      recorded_by: recordedBy,
    });
  }
  if (crowd === null) return;
  tables.add('consultation_conclusion', {
    ...place,
    kind: 'PRIMARY',
    concluded_on: addDays(heldOn, 1),
    person_ids: [],
    note: '两个小组意见分散',
    concluded_by: recordedBy,
  });
}

/** The first primary was counted yesterday by two clerks; the other is held today and waits for them. */
function addPrimary(tables: Tables, path: Path, chance: Chance): void {
  const { place, nominees, constituency, clerks, today, crowd } = path;
  const { max: places } = directRatio(constituency.seats.length);
  const id = idOf(`primary ${place.constituency_id}`);
  const held = crowd === 0;
  const heldOn = held ? addDays(today, -1) : today;
  const through = nominees.slice(0, places).map(({ personId }) => personId);
  tables.add('primary_vote', {
    id,
    ...place,
    number: 1,
    notice_on: addDays(today, -2),
    held_on: heldOn,
    starts_at: '09:00',
    place: '社区活动室',
    method: `无记名投票，每张选票所选人数不超过 ${places} 人，当场公开计票。`,
    places,
    tie: 'RE_VOTE',
    choices: nominees.map(({ personId, name }: DemoVoter) => ({ personId, name })),
    state: held ? 'SETTLED' : 'ANNOUNCED',
    through: held ? through : null,
    level: held ? [] : null,
  });
  if (!held) return;
  const votes = nominees.map(({ personId }, at) => ({ personId, votes: 40 - 7 * at - chance.between(0, 3) }));
  for (const [at, keyedBy] of clerks.entries()) {
    tables.add('primary_sheet', {
      id: idOf(`${id} ${at}`),
      primary_id: id,
      keying: at + 1,
      revision: 1,
      issued: 52,
      returned: 51,
      invalid: 1,
      votes,
      keyed_by: keyedBy,
      keyed_at: `${heldOn}T15:0${at}:00+08:00`,
    });
  }
}
