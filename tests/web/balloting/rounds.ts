const CHOICES = [
  { personId: 'p1', position: 1, name: '丁一川', writeIn: false },
  { personId: 'p2', position: 2, name: '王明远', writeIn: false },
  { personId: 'p3', position: 3, name: '朱清', writeIn: false },
].map((one) => ({ __typename: 'RoundChoice', ...one }));

const HEAD = {
  electionName: '换届选举',
  congressName: '吴兴区人民代表大会',
  constituencyName: '第1选区',
  constituencyNumber: 1,
  kind: 'FIRST',
  number: 1,
  seats: 2,
  registered: 1000,
};

/** A round as the API answers it; the test states its difference. */
export const aRound = (over: object = {}) => ({
  __typename: 'Round',
  id: 'r1',
  ...HEAD,
  heldOn: '2026-01-01',
  participantBasis: 'RETURNED',
  state: 'OPEN',
  keyingsIn: 0,
  choices: CHOICES,
  sheets: [],
  differences: [],
  result: null,
  qualifications: [],
  viewerCan: {
    __typename: 'RoundViewerCan',
    keying: 1,
    addWriteIn: true,
    declare: false,
    keyedItself: false,
    reopen: false,
    confirm: false,
  },
  ...over,
});

/** A clerk's own sheet. */
export const aSheet = (over: object = {}) => ({
  __typename: 'CountSheet',
  keying: 1,
  revision: 1,
  own: true,
  issued: 610,
  participants: 600,
  returned: 600,
  invalid: 10,
  votes: [
    { __typename: 'CountedVotes', personId: 'p1', votes: 400 },
    { __typename: 'CountedVotes', personId: 'p2', votes: 350 },
    { __typename: 'CountedVotes', personId: 'p3', votes: 100 },
  ],
  ...over,
});

/** A result: 600 of 1000 took part, two elected. */
export const aResult = (over: object = {}) => ({
  __typename: 'Result',
  roundId: 'r1',
  ...HEAD,
  participants: 600,
  issued: 610,
  returned: 600,
  validBallots: 590,
  invalid: 10,
  votesNeeded: 301,
  valid: true,
  declaredAt: null,
  unfilled: 0,
  tieSeats: 0,
  explanation: '得票须超过参加投票的选民600人的半数，即至少301票。',
  basis: ['EL 45', 'ZJE 49'],
  nextKind: null,
  nextSeats: null,
  nextRoundId: null,
  previousRoundId: null,
  candidates: [
    { name: '丁一川', writeIn: false, votes: 400, elected: true, inNextRound: false },
    { name: '王明远', writeIn: false, votes: 350, elected: true, inNextRound: false },
    { name: '朱清', writeIn: true, votes: 100, elected: false, inNextRound: false },
  ].map((one) => ({ __typename: 'ResultCandidate', ...one })),
  ...over,
});
