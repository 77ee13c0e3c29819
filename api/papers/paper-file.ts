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
