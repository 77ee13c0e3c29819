import type { CongressLevel } from '../constituencies/congress.rules.ts';
import type { RoundKind } from '../balloting/round.rules.ts';

/** A declared round as the exchange formats need it. */
export interface DeclaredRound {
  readonly roundId: string;
  readonly electionName: string;
  readonly kind: RoundKind;
  readonly number: number;
  readonly heldOn: string;
  readonly seats: number;
  readonly registered: number;
  readonly participants: number;
  readonly issued: number;
  readonly returned: number;
  readonly invalid: number;
  readonly valid: boolean;
  readonly nextKind: RoundKind | null;
  readonly explanation: string;
  readonly basis: readonly string[];
  readonly constituencyId: string;
  readonly constituencyNumber: number;
  readonly constituencyName: string;
  readonly congressName: string;
  readonly congressCode: string;
  readonly termNumber: number;
  readonly candidates: readonly {
    readonly personId: string;
    readonly name: string;
    readonly writeIn: boolean;
    readonly votes: number;
    readonly elected: boolean;
    readonly inNextRound: boolean;
  }[];
}

/** What a report is about besides its rounds. */
export interface ReportFacts {
  readonly county: { readonly code: string; readonly name: string };
  readonly electionId: string;
  readonly kind: 'GENERAL' | 'BY_ELECTION';
  readonly generatedAt: string;
  /** Whether every constituency of the election has declared its last round. */
  readonly complete: boolean;
  readonly rehearsal: boolean;
  readonly levels: Readonly<Record<string, CongressLevel>>;
  readonly rounds: readonly DeclaredRound[];
}

const typed = <T extends object>(type: string, rest: T) => ({ '@type': `ElectionResults.${type}`, ...rest });
const words = (content: string) =>
  typed('InternationalizedText', {
    Text: [typed('LanguageString', { Content: content, Language: 'zh-Hans' })],
  });

// Identifiers of the format are XML names: they begin with a letter.
const unitOf = (code: string) => `area-${code}`;
const constituencyOf = (id: string) => `constituency-${id}`;
const personOf = (id: string) => `person-${id}`;
const candidateOf = (round: DeclaredRound, personId: string) => `candidate-${round.roundId}-${personId}`;
const selectionOf = (round: DeclaredRound, personId: string) => `selection-${round.roundId}-${personId}`;
const contestOf = (round: DeclaredRound) => `contest-${round.roundId}`;

/**
 * The declared rounds of an election as a NIST SP 1500-100 V2 report (JSON form). A congress is an `Election`, a round a
 * contest; 另行选举 is a runoff. What the format cannot say stands in `errSidecar`, keyed by the same identifiers.
 */
export function errReport(facts: ReportFacts) {
  const { county, rounds } = facts;
  return typed('ElectionReport', {
    Format: 'summary-contest',
    GeneratedDate: facts.generatedAt,
    Issuer: `${county.name}选举委员会`,
    IssuerAbbreviation: county.code,
    SequenceStart: 1,
    SequenceEnd: 1,
    Status: facts.complete ? 'certified' : 'unofficial-partial',
    VendorApplicationId: 'luzhi',
    Notes: `Ballots issued, reasons and the law applied: see the side file (${SIDECAR_PROFILE}).`,
    ...(facts.rehearsal ? { IsTest: true } : {}),
    GpUnit: units(facts),
    Person: persons(rounds),
    Election: elections(facts),
  });
}

function units({ county, levels, rounds }: ReportFacts) {
  const congresses = [...new Map(rounds.map((one) => [one.congressCode, one])).values()];
  const townships = congresses.filter(({ congressCode }) => levels[congressCode] === 'TOWNSHIP');
  const constituencies = firstOfEach(rounds);
  const within = (code: string) =>
    constituencies
      .filter(({ congressCode }) => congressCode === code)
      .map(({ constituencyId }) => constituencyOf(constituencyId));
  const unit = (code: string, type: string, name: string, parts: readonly string[]) =>
    typed('ReportingUnit', {
      '@id': unitOf(code),
      Type: type,
      Name: words(name),
      ...(parts.length > 0 ? { ComposingGpUnitIds: parts } : {}),
      ExternalIdentifier: [
        typed('ExternalIdentifier', { Type: 'other', OtherType: 'GB/T 2260', Value: code }),
      ],
    });
  return [
    unit(county.code, 'county', county.name, [
      ...townships.map(({ congressCode }) => unitOf(congressCode)),
      ...within(county.code),
    ]),
    ...townships.map(({ congressCode, congressName }) =>
      unit(congressCode, 'township', congressName, within(congressCode)),
    ),
    ...constituencies.map((one) =>
      typed('ReportingUnit', {
        '@id': constituencyOf(one.constituencyId),
        Type: 'other',
        OtherType: 'constituency',
        Number: String(one.constituencyNumber),
        Name: words(one.constituencyName),
        VotersRegistered: one.registered,
        VotersParticipated: one.participants,
      }),
    ),
  ];
}

/** The first vote of each constituency: its voters stand for the constituency. */
const firstOfEach = (rounds: readonly DeclaredRound[]): DeclaredRound[] =>
  [...new Map([...rounds].reverse().map((one) => [one.constituencyId, one])).values()].reverse();

function persons(rounds: readonly DeclaredRound[]) {
  const named = new Map(
    rounds.flatMap(({ candidates }) => candidates.map((one) => [one.personId, one.name])),
  );
  return [...named].map(([id, name]) => typed('Person', { '@id': personOf(id), FullName: words(name) }));
}

/** A congress and the sort of its rounds: runs of another election are an election of their own. */
function elections({ county, kind, levels, rounds }: ReportFacts) {
  const groups = new Map<string, DeclaredRound[]>();
  for (const round of rounds) {
    const key = `${round.congressCode} ${round.kind === 'FIRST' ? 'FIRST' : 'FOLLOWING'}`;
    const group = groups.get(key);
    if (group) group.push(round);
    else groups.set(key, [round]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const days = group.map(({ heldOn }) => heldOn).sort();
    const type = first.kind !== 'FIRST' ? 'runoff' : kind === 'GENERAL' ? 'general' : 'special';
    const ofCounty = levels[first.congressCode] === 'COUNTY';
    return [
      typed('Election', {
        ElectionScopeId: unitOf(ofCounty ? county.code : first.congressCode),
        Name: words(`${first.congressName}第${first.termNumber}届 · ${first.electionName}`),
        StartDate: days[0] ?? first.heldOn,
        EndDate: days.at(-1) ?? first.heldOn,
        Type: type,
        BallotCounts: group.map(ballotCounts),
        Candidate: group.flatMap(candidates),
        Contest: group.map(contest),
      }),
    ];
  });
}

const ballotCounts = (round: DeclaredRound) =>
  typed('BallotCounts', {
    GpUnitId: constituencyOf(round.constituencyId),
    Type: 'total',
    Round: round.number,
    BallotsCast: round.returned,
    BallotsRejected: round.invalid,
  });

const candidates = (round: DeclaredRound) =>
  round.candidates.map((one) =>
    typed('Candidate', {
      '@id': candidateOf(round, one.personId),
      BallotName: words(one.name),
      PersonId: personOf(one.personId),
      PostElectionStatus: one.elected ? 'winner' : one.inNextRound ? 'advanced-to-runoff' : 'defeated',
    }),
  );

/** A first vote needs a majority of those who took part; what follows a plurality (EL 45). */
const contest = (round: DeclaredRound) =>
  typed('CandidateContest', {
    '@id': contestOf(round),
    ElectionDistrictId: constituencyOf(round.constituencyId),
    Name: round.constituencyName,
    VotesAllowed: round.seats,
    NumberElected: round.candidates.filter(({ elected }) => elected).length,
    VoteVariation: round.kind === 'FIRST' ? 'majority' : 'plurality',
    ContestSelection: round.candidates.map((one) =>
      typed('CandidateSelection', {
        '@id': selectionOf(round, one.personId),
        CandidateIds: [candidateOf(round, one.personId)],
        ...(one.writeIn ? { IsWriteIn: true } : {}),
        VoteCounts: [
          typed('VoteCounts', {
            GpUnitId: constituencyOf(round.constituencyId),
            Type: 'total',
            Round: round.number,
            Count: one.votes,
          }),
        ],
      }),
    ),
  });

/** Name of the side file's form; its fields are written down in docs/exchange.md. */
export const SIDECAR_PROFILE = 'luzhi-cn-err-1';

/** What SP 1500-100 cannot say of each contest: ballots issued and void, the kind of round, the decision and its articles. */
export const errSidecar = ({ generatedAt, electionId, rounds }: ReportFacts) => ({
  profile: SIDECAR_PROFILE,
  generatedAt,
  electionId,
  contests: rounds.map((round) => ({
    contest: contestOf(round),
    unit: constituencyOf(round.constituencyId),
    round: { kind: round.kind, number: round.number, heldOn: round.heldOn, seats: round.seats },
    voters: { registered: round.registered, participants: round.participants },
    ballots: {
      issued: round.issued,
      returned: round.returned,
      void: round.invalid,
      valid: round.returned - round.invalid,
    },
    decision: {
      valid: round.valid,
      next: round.nextKind,
      explanation: round.explanation,
      basis: round.basis,
    },
  })),
});
