import type { EnumOf } from '../graphql.ts';
import type { Translate } from '../i18n/index.tsx';

interface Named {
  readonly congressName: string;
  readonly constituencyName: string;
  readonly constituencyNumber: number;
  readonly number: number;
  readonly kind: EnumOf<'RoundKind'>;
}

/** Where a round is held: 吴兴区人民代表大会 · 第1选区. */
export const constituencyOf = (t: Translate, round: Named): string =>
  t('balloting.constituency', { congress: round.congressName, name: round.constituencyName });

/** Which vote it is: 第 2 次投票 · 再次投票. */
export const voteOf = (t: Translate, { number, kind }: Pick<Named, 'number' | 'kind'>): string =>
  t('balloting.round', { number, kind: t(`balloting.kind.${kind}`) });
