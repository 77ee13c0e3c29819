/** A paper of a constituency and where it is; `round` is the vote it belongs to, where it belongs to one. */
export interface PaperLink {
  readonly paper:
    | 'voter-cards'
    | 'receipts'
    | 'ballots'
    | 'rolls'
    | 'proxies'
    | 'count-sheets'
    | 'results'
    | 'certificates';
  readonly link: string;
  readonly round: number | null;
}

/** What can be saved for all constituencies at once. */
export const BATCHES = ['voter-cards', 'receipts', 'ballots', 'rolls', 'count-sheets', 'results'] as const;

/** The papers there are for a constituency: cards once they are made, count sheets and results by vote. */
export function paperLinks(
  electionId: string,
  row: { readonly constituencyId: string; readonly voters: number; readonly cards: number },
  rounds: readonly { readonly id: string; readonly number: number; readonly state: string }[],
): PaperLink[] {
  const { constituencyId, voters, cards } = row;
  const ofPlace = (paper: PaperLink['paper']): PaperLink => ({
    paper,
    link: `/papers/${paper}/${constituencyId}.pdf?electionId=${electionId}`,
    round: null,
  });
  const ofElection = (paper: PaperLink['paper']): PaperLink => ({
    paper,
    link: `/papers/${paper}/${electionId}.pdf?constituencyId=${constituencyId}`,
    round: null,
  });
  const ofRound = (paper: PaperLink['paper'], id: string, number: number): PaperLink => ({
    paper,
    link: `/papers/${paper}/${id}.pdf`,
    round: number,
  });
  const declared = rounds.some(({ state }) => state === 'DECLARED');
  return [
    ...(cards > 0 ? [ofElection('voter-cards'), ofElection('receipts')] : []),
    ofPlace('ballots'),
    ...(voters > 0 ? [ofPlace('rolls')] : []),
    ofPlace('proxies'),
    ...rounds.flatMap(({ id, number, state }) => [
      ofRound('count-sheets', id, number),
      ...(state === 'OPEN' ? [] : [ofRound('results', id, number)]),
    ]),
    ...(declared ? [{ ...ofPlace('certificates'), link: `/papers/certificates/${constituencyId}.pdf` }] : []),
  ];
}
