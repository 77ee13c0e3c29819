import { type FragmentType, graphql, readFragment } from '../graphql.ts';
import { useFormat } from '../i18n/format.ts';
import { useT } from '../i18n/index.tsx';
import { BarsWithLine } from '../ui/BarsWithLine.tsx';

export const ResultBars_result = graphql(`
  fragment ResultBars_result on Result {
    kind
    participants
    votesNeeded
    nextKind
    candidates {
      name
      writeIn
      votes
      elected
      inNextRound
    }
  }
`);

/** One bar a candidate over the voters who took part, the votes it takes drawn through them, the elected sealed. */
export function ResultBars(props: { readonly result: FragmentType<typeof ResultBars_result> }) {
  const t = useT();
  const format = useFormat();
  const result = () => readFragment(ResultBars_result, props.result);
  const bars = () =>
    result().candidates.map(({ name, writeIn, votes, elected, inNextRound }, index) => ({
      id: String(index),
      label: writeIn ? t('balloting.result.writtenIn', { name }) : name,
      value: votes,
      sealed: elected ? t('balloting.result.elected') : undefined,
      note: inNextRound
        ? t(result().nextKind === 'TIE' ? 'balloting.result.level' : 'balloting.result.nextList')
        : undefined,
    }));
  const line = () => {
    const { votesNeeded, kind } = result();
    if (votesNeeded === null) return undefined;
    return {
      value: votesNeeded,
      label: t(`balloting.result.line.${kind}`, { n: format().number(votesNeeded) }),
    };
  };
  return (
    <BarsWithLine
      label={t('balloting.result.bars')}
      bars={bars()}
      base={result().participants}
      baseLabel={t('balloting.result.base', { n: format().number(result().participants) })}
      line={line()}
    />
  );
}
