import type { EnumOf } from '../graphql.ts';
import { useT } from '../i18n/index.tsx';
import { Button } from '../ui/Button.tsx';

/** What can be done with the chosen rows of a worklist, and with all that are ready. */
export function BatchBar(props: {
  readonly chosen: number;
  readonly onToggleAll: () => void;
  readonly onDecide: (decision: EnumOf<'WorklistDecision'>, all?: boolean) => void;
}) {
  const t = useT();
  return (
    <div class="roll-row" role="group" aria-label={t('voters.worklists.column.choose')}>
      <Button kind="quiet" onClick={props.onToggleAll}>
        {t(props.chosen > 0 ? 'voters.worklists.selectNone' : 'voters.worklists.selectAll')}
      </Button>
      <Button kind="primary" disabled={props.chosen === 0} onClick={() => props.onDecide('APPLY')}>
        {t('voters.worklists.apply', { n: props.chosen })}
      </Button>
      <Button disabled={props.chosen === 0} onClick={() => props.onDecide('DO_NOT_APPLY')}>
        {t('voters.worklists.refuse')}
      </Button>
      <Button disabled={props.chosen === 0} onClick={() => props.onDecide('LATER')}>
        {t('voters.worklists.later')}
      </Button>
      <Button kind="quiet" onClick={() => props.onDecide('APPLY', true)}>
        {t('voters.worklists.applyAll')}
      </Button>
    </div>
  );
}
