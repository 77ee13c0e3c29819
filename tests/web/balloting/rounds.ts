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

/** A place where ballots are counted; the whole constituency unless the test names it. */
export const aPlace = (over: object = {}) => ({
  __typename: 'CountPlace',
  id: 'b1',
  position: 1,
  name: null,
  state: 'MISSING',
  keyingsIn: 0,
  keying: 1,
  differences: [],
  returned: null,
  participants: null,
  ...over,
});

interface Told {
  readonly state?: string;
  readonly keyingsIn?: number;
  readonly differences?: readonly object[];
  readonly viewerCan?: object;
  readonly [more: string]: unknown;
}

/** The one place of a round, as far along as the round is. */
function placeOf({ state = 'OPEN', keyingsIn = 0, differences = [], viewerCan = {} }: Told) {
  const agreed = state !== 'OPEN';
  const keyed = keyingsIn === 0 ? 'MISSING' : keyingsIn === 1 ? 'KEYED_ONCE' : 'DIFFERS';
  return aPlace({
    state: agreed ? 'AGREED' : differences.length > 0 ? 'DIFFERS' : keyed,
    keyingsIn,
    keying: agreed ? null : 'keying' in viewerCan ? viewerCan.keying : 1,
    photos: [],
    differences: differences.map((one) => ({ placeId: 'b1', ...one })),
  });
}

/** A round as the API answers it; the test states its difference. */
export const aRound = (over: Told = {}) => ({
  __typename: 'Round',
  id: 'r1',
  ...HEAD,
  heldOn: '2026-01-01',
  participantBasis: 'RETURNED',
  counting: 'CONSOLIDATED',
  marksCounted: false,
  voidCausesCounted: false,
  photoRequired: false,
  places: [placeOf(over)],
  soFar: {
    __typename: 'CountTotal',
    placesIn: 0,
    issued: 0,
    participants: 0,
    returned: 0,
    invalid: 0,
    voidCauses: null,
  },
  totalFaults: [],
  writtenNames: [],
  declaration: null,
  state: 'OPEN',
  keyingsIn: 0,
  choices: CHOICES,
  sheets: [],
  result: null,
  qualifications: [],
  viewerCan: {
    __typename: 'RoundViewerCan',
    keying: 1,
    addWriteIn: true,
    attachPhoto: false,
    merge: false,
    closeCount: false,
    requestDeclaration: false,
    withdraw: false,
    declare: false,
    keyedItself: false,
    reopen: false,
    confirm: false,
  },
  ...over,
  differences: (over.differences ?? []).map((one) => ({ placeId: 'b1', ...one })),
});

/** A clerk's own sheet. */
export const aSheet = (over: object = {}) => ({
  __typename: 'CountSheet',
  placeId: 'b1',
  keying: 1,
  revision: 1,
  own: true,
  voidCauses: null,
  writeIns: [],
  issued: 610,
  participants: 600,
  returned: 600,
  invalid: 10,
  votes: [
    { __typename: 'CountedVotes', personId: 'p1', votes: 400, against: null, abstained: null },
    { __typename: 'CountedVotes', personId: 'p2', votes: 350, against: null, abstained: null },
    { __typename: 'CountedVotes', personId: 'p3', votes: 100, against: null, abstained: null },
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
  voidCauses: null,
  others: [],
  candidates: [
    { name: '丁一川', writeIn: false, votes: 400, elected: true, inNextRound: false },
    { name: '王明远', writeIn: false, votes: 350, elected: true, inNextRound: false },
    { name: '朱清', writeIn: true, votes: 100, elected: false, inNextRound: false },
  ].map((one, at) => ({
    __typename: 'ResultCandidate',
    personId: `p${at + 1}`,
    level: false,
    against: null,
    abstained: null,
    ...one,
  })),
  ...over,
});
