import type { RequestContext } from '../kernel/context.ts';
import { cardReceipts, voterCards } from './card-papers.queries.ts';
import { certificates } from './certificate-papers.queries.ts';
import { countSheetForm, resultReport } from './count-papers.queries.ts';
import { noticePaper } from './notice-paper.queries.ts';
import type { Paper } from './paper.rules.ts';
import type { PaperFile, Which } from './paper-file.ts';
import { ballotProof, paperRoll, proxyForm } from './vote-papers.queries.ts';

type Maker = (ctx: RequestContext, id: string, which: Which) => Promise<PaperFile>;

const MAKERS: Readonly<Record<Paper, Maker>> = {
  notices: noticePaper,
  'voter-cards': voterCards,
  receipts: cardReceipts,
  proxies: proxyForm,
  ballots: ballotProof,
  'count-sheets': countSheetForm,
  results: resultReport,
  certificates,
  rolls: paperRoll,
};

/** Sets a paper, or takes it out of the register. Each maker asks whether the viewer may have it. */
export const paperOf = (ctx: RequestContext, paper: Paper, id: string, which: Which): Promise<PaperFile> =>
  MAKERS[paper](ctx, id, which);
