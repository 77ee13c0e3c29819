import type { RequestContext } from '../kernel/context.ts';
import { noticePaper } from './notice-paper.queries.ts';
import type { Paper } from './paper.rules.ts';

/** What narrows a paper down beyond its id. */
export interface Which {
  readonly electionId?: string | undefined;
  readonly constituencyId?: string | undefined;
  readonly batch?: number | undefined;
}

/** A paper on its way out. What is frozen is the same for ever. */
export interface PaperFile {
  readonly title: string;
  readonly pdf: Buffer;
  readonly frozen: boolean;
}

type Maker = (ctx: RequestContext, id: string, which: Which) => Promise<PaperFile>;

const MAKERS: Partial<Readonly<Record<Paper, Maker>>> = {
  notices: noticePaper,
};

/** Sets a paper, or takes it out of the register. Each maker asks whether the viewer may have it. */
export function paperOf(ctx: RequestContext, paper: Paper, id: string, which: Which): Promise<PaperFile> {
  const maker = MAKERS[paper];
  if (!maker) throw new Error(`nobody sets ${paper}`);
  return maker(ctx, id, which);
}
