import { inflateSync } from 'node:zlib';
import jsQR from 'jsqr';
import QRCode from 'qrcode';
import { beforeAll, expect, test } from 'vitest';
import { paperOf } from '../../api/papers/papers.ts';
import { press } from '../../api/papers/press.ts';
import { qrSvg } from '../../api/papers/qr-svg.rules.ts';
import { issueVoterCards } from '../../api/registration/issue-voter-cards.service.ts';
import { VoterCard } from '../../api/registration/voter-card.entity.ts';
import { registrationOfCard } from '../../api/registration/voter-card.queries.ts';
import { signCard } from '../../api/registration/voter-card-token.ts';
import { buildElection } from '../support/build/elections.ts';
import { buildCandidateList } from '../support/build/nomination.ts';
import { buildRoll, buildVoterList } from '../support/build/roll.ts';
import { key, useWorld } from '../support/world.ts';

const world = useWorld();
const officer = () => world.as('ELECTION_OFFICER');
let electionId = '';
let constituencyId = '';

beforeAll(async () => {
  const { em, election, constituencies } = await buildElection(world);
  const [first] = constituencies;
  if (!first) throw new Error('no constituency');
  await buildRoll(em, first, 23);
  await buildVoterList(em, election.id, [first]);
  await buildCandidateList(em, election.id, first, { kind: 'FORMAL', publishedOn: '2026-12-01' });
  await issueVoterCards(officer(), { ...key(), electionId: election.id, constituencyId: null });
  [electionId, constituencyId] = [election.id, first.id];
});

/** What the streams of a PDF hold, as Latin letters. */
function streamsOf(pdf: Buffer): string[] {
  const text = pdf.toString('latin1');
  return [...text.matchAll(/stream\r?\n/g)].flatMap(({ index, 0: head }) => {
    if (text.slice(index - 3, index) === 'end') return [];
    const from = index + head.length;
    const body = pdf.subarray(from, text.indexOf('endstream', from));
    try {
      return [inflateSync(body).toString('latin1')];
    } catch {
      return [body.toString('latin1')];
    }
  });
}
const pagesOf = (pdf: Buffer) => [...pdf.toString('latin1').matchAll(/\/Type\s*\/Page\b(?!s)/g)].length;
/** Whether a character can be copied out of the PDF: its code stands in a table from glyphs to text. */
function extractable(pdf: Buffer, character: string): boolean {
  const hex = Buffer.from(character, 'utf16le').swap16().toString('hex').toUpperCase();
  return streamsOf(pdf).some((one) => one.includes('beginbfchar') && one.toUpperCase().includes(`<${hex}>`));
}

test('fonts are embedded, and text can be copied out, rare characters too', async () => {
  const data = { title: '题', note: '䶮㛃𬭎𠅤', groups: [] };
  const { pdf } = await press.print('roll', data, { date: '2026-12-01', missing: 'REFUSE' });
  expect(pdf.toString('latin1')).toContain('/FontFile2');
  for (const rare of ['䶮', '㛃', '𬭎', '𠅤']) expect([rare, extractable(pdf, rare)]).toEqual([rare, true]);
});

test('the same paper is the same to the byte; another day is another file', async () => {
  const set = (date: string) =>
    press.print('roll', { title: '册', note: '甲', groups: [] }, { date, missing: 'REFUSE' });
  const [one, again, later] = [await set('2026-12-01'), await set('2026-12-01'), await set('2026-12-02')];
  expect(one.pdf.equals(again.pdf)).toBe(true);
  expect(one.pdf.equals(later.pdf)).toBe(false);
});

test('papers set at once come out each as itself', async () => {
  const titles = ['甲', '乙', '丙', '丁'];
  const set = (title: string) =>
    press.print('roll', { title, note: title, groups: [] }, { date: '2026-12-01', missing: 'REFUSE' });
  const all = await Promise.all(titles.map(set));
  for (const [at, title] of titles.entries()) {
    expect(titles.map((one) => extractable(all[at]?.pdf ?? Buffer.alloc(0), one))).toEqual(
      titles.map((one) => one === title),
    );
  }
});

test('a press with a full queue asks to try again, and carries on', async () => {
  const set = () =>
    press.print('roll', { title: '册', note: '', groups: [] }, { date: '2026-12-01', missing: 'REFUSE' });
  const settled = await Promise.allSettled(Array.from({ length: 80 }, set));
  const refused = settled.filter((one) => one.status === 'rejected');
  expect(refused.length).toBe(80 - 65);
  for (const one of refused) expect(one).toMatchObject({ reason: { code: 'PRESS_BUSY' } });
  expect((await set()).pages).toBe(1);
});

test('voter cards stand ten to a sheet, and their code is not about the voter', async () => {
  const { pdf } = await paperOf(officer(), 'voter-cards', electionId, { constituencyId });
  expect(pagesOf(pdf)).toBe(3);
});

test('the code of a card is read by a scanner, and leads to the registration', async () => {
  const card = await officer().em.findOneOrFail(VoterCard, { electionId }, { orderBy: { number: 'asc' } });
  const token = signCard(officer(), { electionId, number: card.number });
  const svg = qrSvg(QRCode.create(token, { errorCorrectionLevel: 'M' }).modules);
  const read = scanned(svg);
  expect(read).toBe(token);
  expect(await registrationOfCard(officer(), read)).toMatchObject({ registrationId: card.registrationId });
});

/** Draws the squares of a code four pixels wide and looks at them as a camera would. */
function scanned(svg: string): string {
  const width = Number(/width="(\d+)"/.exec(svg)?.[1] ?? 0) * 4;
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const [, x, y, run] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1/g)) {
    for (let row = Number(y) * 4; row < (Number(y) + 1) * 4; row += 1) {
      for (let at = Number(x) * 4; at < (Number(x) + Number(run)) * 4; at += 1) {
        pixels.fill(0, (row * width + at) * 4, (row * width + at) * 4 + 3);
      }
    }
  }
  return jsQR(pixels, width, width)?.data ?? '';
}

test.each(['receipts', 'ballots', 'rolls', 'proxies'] as const)(
  '%s are set from the records',
  async (paper) => {
    const id = paper === 'receipts' ? electionId : constituencyId;
    const file = await paperOf(officer(), paper, id, { electionId, constituencyId });
    expect(file.pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(file.title).not.toBe('');
  },
);

test('a proof without formal candidates is refused, and so is another’s paper', async () => {
  const { constituencies, election } = await buildElection(world);
  const [bare] = constituencies;
  await expect(
    paperOf(officer(), 'ballots', bare?.id ?? '', { electionId: election.id }),
  ).rejects.toMatchObject({ code: 'NO_FORMAL_LIST' });
  await expect(paperOf(world.as(), 'ballots', constituencyId, {})).rejects.toMatchObject({
    code: 'FORBIDDEN_HERE',
  });
});
