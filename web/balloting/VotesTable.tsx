import { Show } from 'solid-js';
import type { EnumOf } from '../graphql.ts';
import { useT } from '../i18n/index.tsx';
import { Button } from '../ui/Button.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { Tag, type Tone } from '../ui/Tag.tsx';
import { voteOf } from './heading.ts';

/** Where the voting of one constituency stands. */
export interface ConstituencyVote {
  readonly constituencyId: string;
  readonly number: number;
  readonly name: string;
  readonly congressName: string;
  readonly seats: number;
  readonly formalCandidates: number | null;
  readonly due: EnumOf<'RoundKind'> | null;
  readonly round: {
    readonly id: string;
    readonly number: number;
    readonly kind: EnumOf<'RoundKind'>;
    readonly state: EnumOf<'RoundState'>;
    readonly seats: number;
    readonly keyingsIn: number;
    readonly elected: number | null;
    readonly valid: boolean | null;
  } | null;
}

const TONE: Readonly<Record<EnumOf<'RoundState'>, Tone>> = {
  OPEN: 'river',
  COUNTED: 'amber',
  DECLARED: 'jade',
};

/** The constituencies with their newest vote; a row leads to it, a button opens the one that is due. */
export function VotesTable(props: {
  readonly votes: readonly ConstituencyVote[];
  readonly busy: boolean;
  readonly onOpen: (vote: ConstituencyVote) => void;
}) {
  const t = useT();
  const progress = ({ round, formalCandidates }: ConstituencyVote) => {
    if (!round) return t(formalCandidates === null ? 'balloting.votes.noList' : 'balloting.votes.notOpen');
    if (round.state === 'OPEN') return t('balloting.votes.keyings', { n: round.keyingsIn });
    if (round.valid === false) return t('balloting.votes.voided');
    return t('balloting.votes.elected', { n: round.elected ?? 0, seats: round.seats });
  };
  const standing = (vote: ConstituencyVote) => (
    <>
      <Show when={vote.round}>
        {(round) => <Tag tone={TONE[round().state]}>{t(`balloting.state.${round().state}`)}</Tag>}
      </Show>{' '}
      {progress(vote)}{' '}
      <Show when={vote.due}>
        {(kind) => (
          <Button small busy={props.busy} onClick={() => props.onOpen(vote)}>
            {t('balloting.votes.open', { kind: t(`balloting.kind.${kind()}`) })}
          </Button>
        )}
      </Show>
    </>
  );
  return (
    <DataTable<ConstituencyVote>
      caption={t('balloting.votes.caption')}
      rows={props.votes}
      rowKey={({ constituencyId }) => constituencyId}
      dense
      columns={[
        {
          key: 'constituency',
          title: t('balloting.votes.constituency'),
          cell: ({ round, name, congressName }) => (
            <>
              <Show when={round} fallback={name}>
                {(one) => <a href={`/rounds/${one().id}${one().state === 'OPEN' ? '/count' : ''}`}>{name}</a>}
              </Show>{' '}
              <span class="soft">{congressName}</span>
            </>
          ),
        },
        { key: 'seats', title: t('balloting.votes.seats'), numeric: true, cell: ({ seats }) => seats },
        {
          key: 'candidates',
          title: t('balloting.votes.candidates'),
          numeric: true,
          cell: ({ formalCandidates }) => formalCandidates ?? '—',
        },
        {
          key: 'vote',
          title: t('balloting.votes.vote'),
          cell: ({ round }) => (round ? voteOf(t, round) : '—'),
        },
        { key: 'standing', title: t('balloting.votes.standing'), cell: standing },
      ]}
    />
  );
}
