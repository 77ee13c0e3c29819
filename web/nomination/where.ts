/** A constituency of an election. */
export interface Where {
  readonly electionId: string;
  readonly constituencyId: string;
}
