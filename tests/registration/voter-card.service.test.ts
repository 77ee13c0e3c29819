import { expect, test } from 'vitest';
import { AuditEventRow } from '../../api/kernel/audit-event.entity.ts';
import { passingVault } from '../../api/kernel/vault.ts';
import { Registration } from '../../api/registration/registration.entity.ts';
import { issueVoterCards } from '../../api/registration/issue-voter-cards.service.ts';
import { reissueVoterCard } from '../../api/registration/reissue-voter-card.service.ts';
import { VoterCard } from '../../api/registration/voter-card.entity.ts';
import {
  cardCoverage,
  cardOfRegistration,
  cardState,
  registrationOfCard,
  registrationOfCardNumber,
} from '../../api/registration/voter-card.queries.ts';
import { readCardToken } from '../../api/registration/voter-card.rules.ts';
import { signCard } from '../../api/registration/voter-card-token.ts';
import { buildElection } from '../support/build/elections.ts';
import { buildRoll, buildVoterList } from '../support/build/roll.ts';
import { outcomes, race } from '../support/race.ts';
import { key, OTHER_COUNTY, useWorld } from '../support/world.ts';

const world = useWorld();
const officer = () => world.as('ELECTION_OFFICER');
const issue = (electionId: string, constituencyId: string | null = null) =>
  issueVoterCards(officer(), { ...key(), electionId, constituencyId });

async function buildListed(voters = 3) {
  const { em, election, constituencies } = await buildElection(world);
  const [first, second] = constituencies;
  if (!first || !second) throw new Error('no constituencies');
  const { registrations } = await buildRoll(em, first, voters);
  await buildVoterList(em, election.id, constituencies);
  const [one] = registrations;
  if (!one) throw new Error('no voters');
  return { em, electionId: election.id, first, second, registrations, one };
}

/** Built by issuing; the card of the first voter, and the text of its code. */
async function buildCard() {
  const listed = await buildListed();
  await issue(listed.electionId);
  const { em, electionId, one } = listed;
  const card = await em.findOneOrFail(VoterCard, { electionId, registrationId: one.id });
  return { ...listed, card, token: signCard(officer(), { electionId, number: card.number }) };
}

test('everybody on the list gets one card, numbered by chance (EL 28; EV-2)', async () => {
  const { em, electionId, first } = await buildListed(40);
  expect(await issue(electionId)).toEqual({ batch: 1, cards: 40 });
  const cards = await em.find(VoterCard, { electionId });
  expect(new Set(cards.map(({ number }) => number)).size).toBe(40);
  for (const { number } of cards) expect(number).toMatch(/^\d{12}$/);
  expect(await cardCoverage(officer(), electionId)).toMatchObject([
    { constituencyId: first.id, voters: 40, cards: 40, lastBatch: 1 },
    { voters: 0, cards: 0, lastBatch: null },
  ]);
  expect(await em.count(AuditEventRow, { type: 'VOTER_CARDS_ISSUED' })).toBe(1);
  await expect(issue(electionId)).rejects.toMatchObject({ code: 'CARDS_ISSUED_ALREADY' });
});

test('who votes for two congresses has one card, that of the county’s', async () => {
  const county = await buildElection(world);
  const [constituency] = county.constituencies;
  const [other] = (await buildElection(world, { term: { level: 'TOWNSHIP', divisionCode: '330502100' } }))
    .constituencies;
  if (!constituency || !other) throw new Error('no constituencies');
  const { persons } = await buildRoll(county.em, constituency, 2);
  county.em.create(Registration, {
    personId: persons[0]?.id ?? '',
    level: 'TOWNSHIP',
    constituencyId: other.id,
    addedReason: 'IMPORTED',
    addedOn: '2026-10-08',
  });
  await county.em.flush();
  await buildVoterList(county.em, county.election.id, [constituency, other]);
  expect(await issue(county.election.id)).toMatchObject({ cards: 2 });
});

test('there are no cards before a list, nor after election day', async () => {
  const { election } = await buildElection(world);
  await expect(issue(election.id)).rejects.toMatchObject({ code: 'CARDS_BEFORE_LIST' });
  const { em, electionId } = await buildListed();
  world.setDay('2026-12-17');
  await expect(issue(electionId)).rejects.toMatchObject({ code: 'CARDS_AFTER_ELECTION' });
  world.setDay('2026-11-23');
  expect(await em.count(VoterCard, { electionId })).toBe(0);
});

test('only an officer of the area makes cards', async () => {
  const { electionId, first } = await buildListed();
  const input = { ...key(), electionId, constituencyId: first.id };
  await expect(issueVoterCards(world.as('AUDITOR'), input)).rejects.toMatchObject({ code: 'FORBIDDEN_HERE' });
});

test('two officers at once make one card a voter', async () => {
  const { em, electionId } = await buildListed();
  const settled = await race(world, [() => issue(electionId), () => issue(electionId)]);
  expect(outcomes(settled)).toEqual(['CARDS_ISSUED_ALREADY', 'fulfilled']);
  expect(await em.count(VoterCard, { electionId })).toBe(3);
});

test('a scanned card leads to its registration, also by the typed number', async () => {
  const { electionId, one, card, token } = await buildCard();
  const holder = { cardId: card.id, registrationId: one.id, personId: one.personId, electionId };
  expect(await registrationOfCard(officer(), token)).toMatchObject(holder);
  expect(await registrationOfCardNumber(officer(), electionId, card.number)).toMatchObject(holder);
  expect(await cardState(world.as(), token)).toBe('VALID');
});

test('the code holds nothing of the voter: the same claims for anybody who had drawn the number', async () => {
  const { electionId, card, token } = await buildCard();
  expect(readCardToken(token)?.claims).toEqual({
    countyCode: '330502',
    electionId,
    number: card.number,
    keyId: world.parts.vault.signing.current,
  });
});

test('an altered, a forged and a foreign code are refused', async () => {
  const { electionId, card, token } = await buildCard();
  const altered = `${token.slice(0, 40)}${token[40] === 'A' ? 'B' : 'A'}${token.slice(41)}`;
  const forged = signCard({ ...officer(), vault: passingVault() }, { electionId, number: card.number });
  const foreign = signCard({ ...officer(), county: OTHER_COUNTY }, { electionId, number: card.number });
  for (const wrong of [altered, forged, foreign, 'HELLO']) {
    await expect(registrationOfCard(officer(), wrong)).rejects.toMatchObject({ code: 'CARD_FORGED' });
    expect(await cardState(world.as(), wrong)).toBe('FORGED');
  }
  const unknown = signCard(officer(), { electionId, number: '000000000000' });
  await expect(registrationOfCard(officer(), unknown)).rejects.toMatchObject({ code: 'CARD_UNKNOWN' });
});

test('another card revokes the first', async () => {
  const { em, electionId, one, card, token } = await buildCard();
  const asked = { ...key(), electionId, registrationId: one.id, reason: 'LOST' as const };
  const clerk = officer();
  const made = await reissueVoterCard(clerk, asked);
  expect(await reissueVoterCard({ ...clerk, em: clerk.em.fork() }, asked)).toEqual(made);
  expect(made).toMatchObject({ revoked: card.number, batch: 2 });
  expect(made.number).not.toBe(card.number);
  await expect(registrationOfCard(officer(), token)).rejects.toMatchObject({
    code: 'CARD_REVOKED',
    details: { reason: 'LOST' },
  });
  expect(await cardOfRegistration(officer(), electionId, one.id)).toMatchObject({ number: made.number });
  expect(await em.count(AuditEventRow, { type: 'VOTER_CARD_REISSUED' })).toBe(1);
});

test('two desks that replace one card at once leave one in force', async () => {
  const { em, electionId, one } = await buildCard();
  const again = () =>
    reissueVoterCard(officer(), { ...key(), electionId, registrationId: one.id, reason: 'DAMAGED' });
  await race(world, [again, again]);
  expect(await em.count(VoterCard, { electionId, registrationId: one.id, revokedOn: null })).toBe(1);
});

test('who has left the roll has no valid card and gets none in its place', async () => {
  const { em, electionId, one, token } = await buildCard();
  await em.nativeUpdate(
    Registration,
    { id: one.id },
    { removedOn: '2026-11-23', removedReason: 'MOVED_OUT' },
  );
  expect(await cardState(world.as(), token)).toBe('REVOKED');
  const asked = { ...key(), electionId, registrationId: one.id, reason: 'REGISTRATION_CHANGED' as const };
  expect(await reissueVoterCard(officer(), asked)).toMatchObject({ number: null, batch: null });
});
