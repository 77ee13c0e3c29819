import { Match, Switch } from 'solid-js';
import type { EnumOf } from '../graphql.ts';
import { useT } from '../i18n/index.tsx';
import { Button } from '../ui/Button.tsx';
import type { Stepping } from './ObjectionStep.tsx';

/** What may follow for an objection, in the order of the law: decision, suit, judgment (EL 29). */
export function NextSteps(props: {
  readonly stage: EnumOf<'ObjectionStage'>;
  readonly onStep: (step: Stepping['step']) => void;
}) {
  const t = useT();
  return (
    <div class="roll-row">
      <Switch>
        <Match when={props.stage === 'TO_DECIDE' || props.stage === 'OVERDUE'}>
          <Button small onClick={() => props.onStep('DECIDE')}>
            {t('lists.objections.decide')}
          </Button>
          <Button small kind="quiet" onClick={() => props.onStep('WITHDRAW')}>
            {t('lists.objections.withdraw')}
          </Button>
        </Match>
        <Match when={props.stage === 'DECIDED'}>
          <Button small onClick={() => props.onStep('SUIT')}>
            {t('lists.objections.suit')}
          </Button>
        </Match>
        <Match when={props.stage === 'IN_COURT'}>
          <Button small onClick={() => props.onStep('JUDGE')}>
            {t('lists.objections.judge')}
          </Button>
        </Match>
      </Switch>
    </div>
  );
}
