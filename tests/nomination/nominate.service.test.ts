import { beforeEach, expect, test } from 'vitest';
import { Constituency } from '../../api/constituencies/constituency.entity.ts';
import { viewerFor } from '../../api/identity/sessions.ts';
import { AuditEventRow } from '../../api/kernel/audit-event.entity.ts';
import { nominate, type Nominate } from '../../api/nomination/nominate.service.ts';
import { Nomination } from '../../api/nomination/nomination.entity.ts';
import { NominationSignature } from '../../api/nomination/nomination-signature.entity.ts';
import { withdrawNomination } from '../../api/nomination/withdraw-nomination.service.ts';
import { withdrawSignature } from '../../api/nomination/withdraw-signature.service.ts';
import type { Person } from '../../api/people/person.entity.ts';
import type { Registration } from '../../api/registration/registration.entity.ts';
import { buildElection } from '../support/build/elections.ts';
import { buildCandidateList } from '../support/build/nomination.ts';
import { buildPersons, buildRoll } from '../support/build/roll.ts';
import { outcomes, race } from '../support/race.ts';
import { key, useWorld } from '../support/world.ts';

const world = useWorld();
const officer = () => world.as('ELECTION_OFFICER');
let electionId: string;
let constituency: Constituency;
let voters: Registration[];
let strangers: Registration[];
let nominees: Person[];

beforeEach(() => world.setDay('2026-11-25'));
/** A fresh two-seat constituency for each test, with thirty voters and some persons to nominate. */
beforeEach(async () => {
  const built = await buildElection(world);
  electionId = built.election.id;
  const [one, two] = built.constituencies;
  if (!one || !two) throw new Error('no constituencies');
  constituency = one;
  voters = (await buildRoll(built.em, one, 30)).registrations;
  strangers = (await buildRoll(built.em, two, 1)).registrations;
  nominees = await buildPersons(built.em, ['王明远', '丁一川', '朱清']);
});

const ids = (some: readonly Registration[]) => some.map(({ id }) => id);
const joint = (nominee: number, registrationIds: readonly string[], over: object = {}): Nominate => ({
  ...key(),
  electionId,
  constituencyId: constituency.id,
  personId: nominees[nominee]?.id ?? '',
  kind: 'VOTERS',
  organisation: null,
  registrationIds,
  submittedOn: '2026-11-24',
  ...over,
});
const byParty = (nominee: number, organisation = '某党区委') =>
  joint(nominee, [], { kind: 'PARTY', organisation });

test('EL 30: ten voters nominate; their signatures and an audit line are kept', async () => {
  const { id } = await nominate(officer(), joint(0, ids(voters.slice(0, 10))));
  expect(await world.as().em.count(NominationSignature, { nominationId: id })).toBe(10);
  const [line] = await world.as().em.find(AuditEventRow, { type: 'NOMINATED' }, { orderBy: { at: 'desc' } });
  expect(line?.details).toMatchObject({ nominationId: id, signatures: 10 });
});

test('EL 30: nine are too few, and every other fault is told with it', async () => {
  const nine = [...ids(voters.slice(0, 8)), ids(voters)[0] ?? '', ids(strangers)[0] ?? ''];
  await expect(nominate(officer(), joint(0, nine))).rejects.toMatchObject({
    code: 'NOMINATION_REFUSED',
    details: {
      faults: [
        { code: 'SIGNATORY_TWICE', who: nine[0] },
        { code: 'SIGNATORY_NOT_ON_ROLL', who: nine[9] },
        { code: 'TOO_FEW_SIGNATORIES', who: nominees[0]?.id },
      ],
    },
  });
  expect(await world.as().em.count(Nomination, { electionId })).toBe(0);
});

test('EN-3: a voter signs for as many persons as there are seats, and for one of them twice if they like', async () => {
  const ten = ids(voters.slice(0, 10));
  await nominate(officer(), joint(0, ten));
  await nominate(officer(), joint(1, ten));
  await expect(nominate(officer(), joint(2, ten))).rejects.toMatchObject({
    details: { faults: expect.arrayContaining([{ code: 'SIGNATORY_OVER_CAP', who: ten[0] }]) },
  });
  await expect(nominate(officer(), joint(1, ten))).resolves.toHaveProperty('id');
});

test('EN-3: a party names no more persons than there are seats', async () => {
  await nominate(officer(), byParty(0));
  await nominate(officer(), byParty(1));
  await expect(nominate(officer(), byParty(2))).rejects.toMatchObject({
    details: { faults: [{ code: 'SPONSOR_OVER_CAP', who: '某党区委' }] },
  });
  await expect(nominate(officer(), byParty(2, '区总工会'))).resolves.toHaveProperty('id');
});

test('EN-3: of two nominations at once by one voter too often, one is taken', async () => {
  const ten = ids(voters.slice(0, 10));
  await nominate(officer(), joint(0, ten));
  const settled = await race(
    world,
    [1, 2].map((n) => () => nominate(officer(), joint(n, ten))),
  );
  expect(outcomes(settled)).toEqual(['NOMINATION_REFUSED', 'fulfilled']);
});

test.each([
  ['a party without a name', { kind: 'PARTY', organisation: ' ' }, 'ORGANISATION_MISSING'],
  ['a form from tomorrow', { submittedOn: '2026-11-26' }, 'DATE_AHEAD'],
  ['a person nobody knows', { personId: crypto.randomUUID() }, 'NOT_FOUND'],
])('%s is refused', async (_case, over, code) => {
  await expect(nominate(officer(), joint(0, ids(voters.slice(0, 10)), over))).rejects.toThrow(code);
});

test('EL 4: who is eighteen on election day may be nominated, who is so a day later may not', async () => {
  const { em } = world.as();
  const [young, younger] = await buildPersons(em, ['毛文', '孔水']);
  if (!young || !younger) throw new Error('no persons');
  young.birthDate = '2008-12-16';
  younger.birthDate = '2008-12-17';
  await em.flush();
  const ten = ids(voters.slice(0, 10));
  await expect(nominate(officer(), joint(0, ten, { personId: young.id }))).resolves.toHaveProperty('id');
  await expect(nominate(officer(), joint(0, ten, { personId: younger.id }))).rejects.toThrow(
    'NOMINEE_UNDER_AGE',
  );
});

test('ZJE 35: once a list is published nominations are closed both ways', async () => {
  const { id: nominationId } = await nominate(officer(), byParty(0));
  await buildCandidateList(world.as().em, electionId, constituency, { kind: 'PRELIMINARY' });
  await expect(nominate(officer(), byParty(1))).rejects.toThrow('NOMINATIONS_CLOSED');
  await expect(withdrawNomination(officer(), { ...key(), nominationId })).rejects.toThrow(
    'NOMINATIONS_CLOSED',
  );
});

test('an officer of a town takes in nominations of its own area alone', async () => {
  const local = viewerFor({ id: crypto.randomUUID(), displayName: '织里', personId: null }, [
    { role: 'ELECTION_OFFICER', areaCode: '330502100' },
  ]);
  await expect(nominate(world.asViewer(local), byParty(0))).rejects.toThrow('FORBIDDEN_HERE');
  await world.as().em.nativeUpdate(Constituency, { id: constituency.id }, { divisionCode: '330502100' });
  await expect(nominate(world.asViewer(local), byParty(0))).resolves.toHaveProperty('id');
});

test('on election day nothing is nominated', async () => {
  world.setDay('2026-12-16');
  await expect(nominate(officer(), byParty(0))).rejects.toThrow('ELECTION_DAY_CAME');
});

test('a nomination that is taken back frees its signatories, once', async () => {
  const ten = ids(voters.slice(0, 10));
  const { id: nominationId } = await nominate(officer(), joint(0, ten));
  await nominate(officer(), joint(1, ten));
  const withdraw = () => withdrawNomination(officer(), { ...key(), nominationId });
  expect(outcomes(await race(world, [withdraw, withdraw]))).toEqual(['ALREADY_WITHDRAWN', 'fulfilled']);
  await expect(nominate(officer(), joint(2, ten))).resolves.toHaveProperty('id');
});

test('a signature is taken back once, and the voter may sign again', async () => {
  const ten = ids(voters.slice(0, 10));
  const { id: nominationId } = await nominate(officer(), joint(0, ten));
  await nominate(officer(), joint(1, ten));
  const [registrationId = ''] = ten;
  const withdraw = () => withdrawSignature(officer(), { ...key(), nominationId, registrationId });
  await withdraw();
  await expect(withdraw()).rejects.toThrow('ALREADY_WITHDRAWN');
  const [, ...others] = ids(voters.slice(10, 20));
  await expect(nominate(officer(), joint(2, [registrationId, ...others]))).resolves.toHaveProperty('id');
});
