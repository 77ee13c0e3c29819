import { createMutation } from '@urql/solid';
import { For, Show, createSignal } from 'solid-js';
import { useProblems } from '../errors.ts';
import { graphql } from '../graphql.ts';
import { useI18n } from '../i18n/index.tsx';
import { newIntent } from '../intent.ts';
import { Button } from '../ui/Button.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { NumberField } from '../ui/NumberField.tsx';
import { TextField } from '../ui/TextField.tsx';
import { notify } from '../ui/Toast.tsx';
import { sheetNumbers } from './sheet-numbers.ts';

const Enter = graphql(`
  mutation EnterPaperRoll($input: EnterPaperRollInput!) {
    enterPaperRoll(input: $input) {
      placeId
      entered
      refused {
        number
        code
        name
        place
        hour
      }
    }
  }
`);

/** Enters what was ticked off on paper, an hour at a time; who had a ballot already is listed apart. */
export function PaperRoll(props: { readonly placeId: string; readonly listId: string }) {
  const { t, sentence } = useI18n();
  const said = useProblems();
  const [typed, setTyped] = createSignal('');
  const [hour, setHour] = createSignal<number | null>(null);
  const [wrong, setWrong] = createSignal(false);
  const [outcome, enter] = createMutation(Enter);
  const refused = () => outcome.data?.enterPaperRoll.refused ?? [];
  const send = async () => {
    const numbers = sheetNumbers(typed());
    setWrong(!numbers);
    if (!numbers) return;
    const input = {
      idempotencyKey: newIntent(),
      placeId: props.placeId,
      listId: props.listId,
      numbers: [...numbers],
      hour: hour() ?? 0,
    };
    const { data } = await enter({ input }, { additionalTypenames: ['PollingPlace'] });
    if (!data) return;
    notify(t('polling.roll.entered', { n: data.enterPaperRoll.entered }));
    setTyped('');
  };
  return (
    <details class="voting-section no-print">
      <summary>{t('polling.roll.paper')}</summary>
      <div class="voting-form">
        <p class="soft">{t('polling.roll.paperText')}</p>
        <ErrorSummary errors={said(outcome.error).map((text) => ({ text }))} />
        <div class="voter-finder__line">
          <NumberField label={t('polling.roll.atHour')} value={hour()} onChange={setHour} />
          <TextField
            label={t('polling.roll.numbers')}
            value={typed()}
            onInput={setTyped}
            error={wrong() ? t('polling.roll.numbersError') : undefined}
          />
          <Button busy={outcome.fetching} onClick={() => void send()}>
            {t('polling.roll.enter')}
          </Button>
        </div>
        <Show when={refused().length > 0}>
          <section class="voting-alert" role="status">
            <h3>{t('polling.roll.refused')}</h3>
            <ul>
              <For each={refused()}>
                {({ number, code, name, place, hour: at }) => (
                  <li>
                    {t('polling.roll.refusedLine', {
                      number,
                      text:
                        sentence(`error.${code}`, {
                          name: name ?? '',
                          place: place ?? '',
                          hour: at ?? '',
                          proxy: '',
                          constituency: '',
                        }) ?? code,
                    })}
                  </li>
                )}
              </For>
            </ul>
          </section>
        </Show>
      </div>
    </details>
  );
}
