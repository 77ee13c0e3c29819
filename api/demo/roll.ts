import { createHash } from 'node:crypto';
import { readIdNumber } from '../people/id-number.rules.ts';
import { DEMO_VOTER_AREA, nthDemoIdNumber, syntheticName } from '../people/synthetic.rules.ts';
import { commitRollImport } from '../registration/commit-roll-import.service.ts';
import { publishVoterList } from '../registration/publish-voter-list.service.ts';
import { receiveRollImport } from '../registration/receive-roll-import.service.ts';
import { SYNTHETIC_HEADINGS } from '../registration/synthetic-roll.rules.ts';
import { Chance, idOf } from './chance.ts';
import type { Desks } from './desks.ts';

/** A row of a roll file, in the order of its headings. */
export type RollRow = readonly [
  name: string,
  sex: string,
  idNumber: string,
  county: string,
  township: string,
];

/** So many invented voters for a pair of constituencies; `from` numbers them through, so that nobody is there twice. */
export function voterRows(from: number, count: number, county: string, township: string): RollRow[] {
  const chance = new Chance(`voters ${from}`);
  return Array.from({ length: count }, (_, at): RollRow => {
    const number = nthDemoIdNumber(from + at, 0, DEMO_VOTER_AREA);
    const { sex } = readIdNumber(number);
    return [syntheticName(chance.next), sex === 'MALE' ? '男' : '女', number, county, township];
  });
}

const bytesOf = (rows: readonly RollRow[]): Buffer =>
  Buffer.from([SYNTHETIC_HEADINGS, ...rows].map((cells) => `${cells.join(',')}\r\n`).join(''));

interface RollFile {
  readonly electionId: string;
  readonly fileName: string;
  readonly rows: readonly RollRow[];
  /** The day it came in. */
  readonly day: string;
}

/** Sends a roll file in, as the election office would; it waits in preview. */
export async function receiveRoll(
  desks: Desks,
  { electionId, fileName, rows, day }: RollFile,
): Promise<string> {
  const bytes = bytesOf(rows);
  const digest = createHash('sha256').update(bytes).digest('hex');
  const { importId, state, failure } = await receiveRollImport(desks.at(day, 'election'), {
    importId: idOf(`import ${electionId} ${digest}`),
    electionId,
    fileName,
    announcedBytes: bytes.length,
    bytes: (async function* () {
      yield bytes;
    })(),
    cutOff: () => false,
  });
  if (state !== 'PREVIEW' && state !== 'COMMITTED') throw new Error(`${fileName}: ${state} ${failure ?? ''}`);
  return importId;
}

/** The same, and takes its good rows into the roll. */
export async function enterRoll(desks: Desks, file: RollFile): Promise<void> {
  const importId = await receiveRoll(desks, file);
  const idempotencyKey = idOf(`commit ${importId}`);
  await commitRollImport(desks.at(file.day, 'election'), {
    idempotencyKey,
    importId,
  });
}

/** Publishes the voter list of an election on a day. */
export const publishRoll = (desks: Desks, electionId: string, day: string) =>
  publishVoterList(desks.at(day, 'election'), {
    idempotencyKey: idOf(`voter list ${electionId} ${day}`),
    electionId,
  });

/** A voter on the roll of a constituency. */
export interface DemoVoter {
  readonly registrationId: string;
  readonly personId: string;
  readonly name: string;
  readonly constituencyId: string;
}

/** The voters of an election by constituency, in the order in which they were entered. */
export async function votersOf(desks: Desks, electionId: string): Promise<Map<string, DemoVoter[]>> {
  const voters = await desks.loader().reader.rows<DemoVoter>(
    `select r.id::text as "registrationId", p.id as "personId", p.name, r.constituency_id as "constituencyId"
     from county.election_term e join county.constituency k on k.term_id = e.term_id
     join county.registration r on r.constituency_id = k.id and r.removed_on is null
     join county.person p on p.id = r.person_id where e.election_id = $1 order by r.id`,
    [electionId],
  );
  return Map.groupBy(voters, ({ constituencyId }) => constituencyId);
}
