import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { bySurnameGroups } from './name-groups.rules.ts';
import { officialDate } from './chinese-date.rules.ts';
import { listedCandidates, listedVoters } from './notice-facts.queries.ts';
import { type PaperPlace, paperPlace } from './paper-place.queries.ts';
import { BALLOT_COLOURS } from './paper.rules.ts';
import type { PaperFile, Which } from './paper-file.ts';
import { press } from './press.ts';

/** What goes to press about a place, in its words and by its settings. */
export const settingsOf = (place: PaperPlace) => ({
  date: place.electionDay,
  missing: place.body.missingCharacters,
});

/** The proof of a ballot paper (票样): who stands on it, lines for write-ins, the marks, and what makes it void (EL 41). */
export async function ballotProof(ctx: RequestContext, id: string, which: Which): Promise<PaperFile> {
  const place = await paperPlace(ctx, id, which.electionId);
  const { congress, constituency, seats, level, body } = place;
  const listed = await listedCandidates(ctx, place, 'FORMAL');
  if (listed.length === 0) throw new DomainError('NO_FORMAL_LIST', { constituency });
  const candidates = listed.map(({ name, sex, born, about }) => ({
    name,
    about: [sex, `${born}出生`, about].filter((word) => word !== '').join('，'),
  }));
  const title = `${congress}代表选举票票样`;
  const { pdf } = await press.print(
    'ballot',
    {
      title,
      congress,
      constituency,
      seats,
      candidates,
      colour: BALLOT_COLOURS[level],
      body: body.name,
      date: officialDate(place.electionDay, body.dateStyle),
    },
    settingsOf(place),
  );
  return { title: `${title}${constituency}`, pdf, frozen: false };
}

/** The form of a written proxy in two copies (委托投票证; EL 42; ZJE 45; EP-6, EP-7), to be filled in by hand. */
export async function proxyForm(ctx: RequestContext, id: string, which: Which): Promise<PaperFile> {
  const place = await paperPlace(ctx, id, which.electionId);
  const { pdf } = await press.print(
    'proxy',
    {
      title: '委托投票证',
      election: `${place.congress}代表选举`,
      constituency: place.constituency,
      body: place.body.name,
      number: '　',
      principal: '　',
      proxy: '　',
      reason: '　',
      date: '　　　　年　　月　　日',
    },
    settingsOf(place),
  );
  return { title: `委托投票证${place.constituency}`, pdf, frozen: false };
}

/** The roll on paper for a polling place (EL 37): a box to tick for each ballot handed out. */
export async function paperRoll(ctx: RequestContext, id: string, which: Which): Promise<PaperFile> {
  const place = await paperPlace(ctx, id, which.electionId);
  const list = await listedVoters(ctx, place.electionId, place.constituencyId);
  if (!list) throw new DomainError('NO_VOTER_LIST', { constituency: place.constituency });
  let number = 0;
  const groups = bySurnameGroups(list.names).map(({ heading, names }) => ({
    heading,
    voters: names.map((name) => ({ number: (number += 1), name, ballots: ['票', '代'] })),
  }));
  const title = `${place.constituency}选民名册`;
  const note =
    `${place.congress}代表选举　第${list.version}版名单（${officialDate(list.publishedOn, 'FIGURES')}公布）` +
    `　共${list.names.length}人　领票打“票”格，代领打“代”格`;
  const { pdf } = await press.print('roll', { title, note, groups }, settingsOf(place));
  return { title, pdf, frozen: false };
}
