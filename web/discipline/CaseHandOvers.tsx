import { For, Show, createSignal } from 'solid-js';
import { today } from '../clock.ts';
import { useProblems } from '../errors.ts';
import { type FragmentType, graphql, readFragment } from '../graphql.ts';
import { useFormat } from '../i18n/format.ts';
import { useT } from '../i18n/index.tsx';
import { Button } from '../ui/Button.tsx';
import { DateField } from '../ui/DateField.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { TextField } from '../ui/TextField.tsx';
import { HandOver, Receipt, useCaseChange } from './case-changes.ts';

export const CaseHandOvers_case = graphql(`
  fragment CaseHandOvers_case on DisciplineCaseWhole {
    id
    state
    handOvers {
      id
      body
      handedOn
      receiptNumber
      receiptOn
    }
  }
`);

/** To whom a case was handed over, when, and what they confirmed. */
export function CaseHandOvers(props: { readonly of: FragmentType<typeof CaseHandOvers_case> }) {
  const t = useT();
  const format = useFormat();
  const said = useProblems();
  const it = () => readFragment(CaseHandOvers_case, props.of);
  const [body, setBody] = createSignal('');
  const [day, setDay] = createSignal<string | null>(null);
  const [number, setNumber] = createSignal('');
  const [handing, handOver] = useCaseChange(HandOver);
  const [noting, receipt] = useCaseChange(Receipt);
  const open = () => it().handOvers.find(({ receiptNumber }) => !receiptNumber);
  const on = () => day() ?? today();
  const save = async () => {
    if (await handOver({ caseId: it().id, body: body(), handedOn: on() })) setBody('');
  };
  const confirm = async (handOverId: string) => {
    const input = { caseId: it().id, handOverId, receiptNumber: number(), receiptOn: on() };
    if (await receipt(input)) setNumber('');
  };
  return (
    <section class="case-page__part">
      <h2>{t('discipline.one.handOvers')}</h2>
      <Show
        when={it().handOvers.length > 0}
        fallback={<p class="soft">{t('discipline.one.handOversNone')}</p>}
      >
        <ul>
          <For each={it().handOvers}>
            {(one) => (
              <li>
                {t('discipline.one.handed', { date: format().date(one.handedOn), body: one.body })}{' '}
                <span class="soft">
                  {one.receiptNumber && one.receiptOn
                    ? t('discipline.one.receipt', {
                        number: one.receiptNumber,
                        date: format().date(one.receiptOn),
                      })
                    : t('discipline.one.receiptNone')}
                </span>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <ErrorSummary errors={said(handing.error ?? noting.error).map((text) => ({ text }))} />
      <Show
        when={open()}
        fallback={
          <Show when={it().state === 'ACKNOWLEDGED'}>
            <div class="case-page__row no-print">
              <TextField
                label={t('discipline.one.body')}
                hint={t('discipline.one.bodyHint')}
                value={body()}
                onInput={setBody}
              />
              <DateField label={t('discipline.one.handedOn')} value={on()} onChange={setDay} max={today()} />
              <Button busy={handing.fetching} disabled={body().trim() === ''} onClick={() => void save()}>
                {t('discipline.one.handOver')}
              </Button>
            </div>
          </Show>
        }
      >
        {(one) => (
          <div class="case-page__row no-print">
            <TextField label={t('discipline.one.receiptNumber')} value={number()} onInput={setNumber} />
            <DateField label={t('discipline.one.receiptOn')} value={on()} onChange={setDay} max={today()} />
            <Button
              busy={noting.fetching}
              disabled={number().trim() === ''}
              onClick={() => void confirm(one().id)}
            >
              {t('discipline.one.receiptNote')}
            </Button>
          </div>
        )}
      </Show>
    </section>
  );
}
