import { expect, test } from 'vitest';
import { answerRollRows } from '../../api/registration/answer-roll-rows.service.ts';
import { cancelRollImport } from '../../api/registration/cancel-roll-import.service.ts';
import { commitRollImport } from '../../api/registration/commit-roll-import.service.ts';
import { resumeImports } from '../../api/registration/resume-imports.service.ts';
import { receiveRollImport } from '../../api/registration/receive-roll-import.service.ts';
import { RollImport } from '../../api/registration/roll-import.entity.ts';
import { RollImportRow } from '../../api/registration/roll-import-row.entity.ts';
import { Person } from '../../api/people/person.entity.ts';
import { Registration } from '../../api/registration/registration.entity.ts';
import { buildPersons } from '../support/build/roll.ts';
import { aSheet, buildRollElection, idOf, sendRoll } from '../support/build/roll-file.ts';
import { key, useWorld } from '../support/world.ts';

const world = useWorld();
const officer = () => world.as('ELECTION_OFFICER');
const commit = async (importId: string, acceptQuestions = false, by = officer()) => {
  if (acceptQuestions) await answerRollRows(by, { ...key(), importId, answer: 'ACCEPT' });
  return commitRollImport(by, { ...key(), importId });
};
/** Numbers nobody else in this file uses. */
let used = 10;
const fresh = () => idOf((used += 1));

test('each row gets its verdict, and what stops it', async () => {
  const { election } = await buildRollElection(world);
  const known = fresh();
  await commit((await sendRoll(officer(), election.id, aSheet([{ id: known }]))).importId);
  const twice = fresh();
  const { rollImport, verdicts } = await sendRoll(
    officer(),
    election.id,
    aSheet([
      { id: fresh(), county: '第2选区', township: '织里镇第1选区' },
      { id: known },
      { id: twice },
      { id: twice },
      { id: '339900198005040013' },
      { id: '3.399E+17' },
      { id: fresh(), name: '' },
      { id: fresh(), county: '' },
      { id: fresh(), county: '77' },
      { id: fresh(), sex: '男' },
      { id: idOf(1, '2008-12-17') },
      { id: idOf(1, '2008-12-16') },
    ]),
  );
  expect(verdicts).toEqual([
    'NEW',
    'UNCHANGED',
    'NEW',
    'DUPLICATE_IN_FILE',
    'ID_CHECK_DIGIT',
    'ID_MANGLED',
    'NAME_MISSING',
    'CONSTITUENCY_MISSING',
    'CONSTITUENCY_UNKNOWN',
    'SEX_MISMATCH',
    'UNDER_AGE',
    'NEW',
  ]);
  expect(rollImport).toMatchObject({
    state: 'PREVIEW',
    rowsRead: 12,
    counts: { NEW: 3, UNCHANGED: 1, QUESTION: 1, REFUSED: 7 },
    columns: [
      { heading: '姓名', column: 'NAME', ignored: false },
      { heading: '性别', column: 'SEX', ignored: false },
      { heading: '公民身份号码', column: 'ID_NUMBER', ignored: false },
      { heading: '县级选区', column: 'COUNTY_CONSTITUENCY', ignored: false },
      { heading: '乡镇选区', column: 'TOWNSHIP_CONSTITUENCY', ignored: false },
    ],
  });
});

test('rows on one number that contradict each other are all questions, and never taken', async () => {
  const { election } = await buildRollElection(world);
  const id = fresh();
  const { importId, rows } = await sendRoll(
    officer(),
    election.id,
    aSheet([
      { id, name: '张月' },
      { id, name: '李月' },
    ]),
  );
  expect(rows.map(({ verdict, fault }) => [verdict, fault])).toEqual([
    ['QUESTION', 'DUPLICATE_IN_FILE'],
    ['QUESTION', 'DUPLICATE_IN_FILE'],
  ]);
  expect(await commit(importId, true)).toMatchObject({ added: 0, skipped: 2 });
});

test('the same file again by the same officer is the import that stands', async () => {
  const { election } = await buildRollElection(world);
  const me = officer();
  const sheet = aSheet([{ id: fresh() }]);
  const [first, second] = await Promise.all([
    sendRoll(me, election.id, sheet),
    sendRoll(world.asViewer(me.viewer), election.id, sheet),
  ]);
  expect(first.importId).toBe(second.importId);
  expect(new Set([first.repeated, second.repeated])).toEqual(new Set([false, true]));
  await commit(first.importId);
  expect(await sendRoll(me, election.id, sheet)).toMatchObject({ state: 'COMMITTED', repeated: true });
  expect(await world.as().em.count(RollImport, { electionId: election.id })).toBe(1);
});

test('another name on a known number is a question; accepted, the name is taken', async () => {
  const { election } = await buildRollElection(world);
  const id = fresh();
  await commit((await sendRoll(officer(), election.id, aSheet([{ id, name: '沈月' }]))).importId);
  const skipped = await sendRoll(officer(), election.id, aSheet([{ id, name: '沈玥' }]));
  expect(skipped.verdicts).toEqual(['NAME_DIFFERS']);
  expect(await commit(skipped.importId)).toMatchObject({ added: 0, skipped: 1 });
  const person = { idDigest: world.parts.vault.digest(id) };
  expect(await world.as().em.findOneOrFail(Person, person)).toMatchObject({ name: '沈月' });

  const accepted = await sendRoll(officer(), election.id, aSheet([{ id, name: '沈玥' }, { id: '2' }]));
  expect(await commit(accepted.importId, true)).toMatchObject({ added: 1, skipped: 1 });
  expect(await world.as().em.findOneOrFail(Person, person)).toMatchObject({ name: '沈玥' });
});

test('a person known without a registration is registered, not entered twice', async () => {
  const { em, election } = await buildRollElection(world);
  const id = fresh();
  const [known] = await buildPersons(em, ['张月']);
  await em.nativeUpdate(Person, { id: known?.id ?? '' }, { idDigest: world.parts.vault.digest(id) });
  const { importId, rows } = await sendRoll(officer(), election.id, aSheet([{ id }]));
  expect(rows).toMatchObject([{ verdict: 'NEW', personId: known?.id }]);
  await commit(importId);
  expect(await world.as().em.count(Registration, { personId: known?.id ?? '' })).toBe(1);
});

test('a cancelled preview is thrown away, and cannot be committed', async () => {
  const { election } = await buildRollElection(world);
  const { importId } = await sendRoll(officer(), election.id, aSheet([{ id: fresh() }]));
  await cancelRollImport(officer(), { ...key(), importId });
  expect(await world.as().em.count(RollImportRow, { importId })).toBe(0);
  await expect(commit(importId)).rejects.toMatchObject({ code: 'IMPORT_STATE' });
});

test('imports whose process died wait for the rest of their file, those at work are left alone', async () => {
  const { em, election } = await buildRollElection(world);
  const dead = em.create(RollImport, {
    electionId: election.id,
    fileName: '名册.csv',
    fileDigest: '',
    byteSize: 1,
    columns: [],
    state: 'RECEIVING',
    counts: {},
    uploadedBy: crypto.randomUUID(),
    createdAt: new Date('2026-11-23T00:00:00Z'),
  });
  await em.flush();
  const bytes = Buffer.from(aSheet([{ id: fresh() }]));
  let found: unknown;
  const alive = await receiveRollImport(officer(), {
    importId: crypto.randomUUID(),
    electionId: election.id,
    fileName: '名册.csv',
    announcedBytes: bytes.length,
    bytes: (async function* () {
      yield bytes;
      found = await resumeImports(world.parts, async () => world.as());
    })(),
    cutOff: () => false,
  });
  expect(found).toMatchObject({ interrupted: 1, takenUp: 0 });
  expect(alive.state).toBe('PREVIEW');
  expect(await em.fork().findOneOrFail(RollImport, dead.id)).toMatchObject({ state: 'INTERRUPTED' });
});

test('a preview whose rows did not survive is read again from its file', async () => {
  const { em, election } = await buildRollElection(world);
  const { importId } = await sendRoll(officer(), election.id, aSheet([{ id: fresh() }, { id: '1' }]));
  await em.nativeDelete(RollImportRow, { importId });
  const resumed = await resumeImports(world.parts, async () => world.as());
  await resumed.done;
  expect(resumed.takenUp).toBe(1);
  expect(await em.fork().findOneOrFail(RollImport, importId)).toMatchObject({
    state: 'PREVIEW',
    counts: { NEW: 1, REFUSED: 1 },
  });
});
