/** What the API says of the way to the formal list in a constituency where nothing has happened yet. */
export const candidateDesk = (over: object = {}) => ({
  candidateDesk: {
    __typename: 'CandidateDesk',
    id: 'c1',
    electionDay: '2026-12-16',
    formalListOrder: 'STROKES',
    proposed: null,
    primaryPlacesDue: null,
    preliminary: [],
    otherMandates: [],
    profiles: [],
    reports: [],
    consultations: [],
    conclusion: null,
    primaries: [],
    meetings: [],
    ...over,
  },
});
