import { createMutation } from '@urql/solid';
import { Show, createSignal } from 'solid-js';
import { useProblems } from '../errors.ts';
import { graphql } from '../graphql.ts';
import { useT } from '../i18n/index.tsx';
import { newIntent } from '../intent.ts';
import { Button } from '../ui/Button.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { TextField } from '../ui/TextField.tsx';

const READ = graphql(`
  mutation ReadComplainant($input: ReadComplainantInput!) {
    readComplainant(input: $input) {
      name
      contact
    }
  }
`);

/** Who reported: shown for a purpose, and only as long as the page is open. */
export function Complainant(props: { readonly caseId: string; readonly known: boolean }) {
  const t = useT();
  const said = useProblems();
  const [purpose, setPurpose] = createSignal('');
  const [outcome, read] = createMutation(READ);
  const ask = () =>
    read({ input: { idempotencyKey: newIntent(), caseId: props.caseId, purpose: purpose() } });
  return (
    <section class="case-page__part">
      <h2>{t('discipline.one.complainant')}</h2>
      <Show when={props.known} fallback={<p class="soft">{t('discipline.one.complainantNone')}</p>}>
        <Show
          when={outcome.data?.readComplainant}
          fallback={
            <>
              <ErrorSummary errors={said(outcome.error).map((text) => ({ text }))} />
              <div class="case-page__row no-print">
                <TextField label={t('discipline.one.purpose')} value={purpose()} onInput={setPurpose} />
                <Button busy={outcome.fetching} disabled={purpose().trim() === ''} onClick={() => void ask()}>
                  {t('discipline.one.reveal')}
                </Button>
              </div>
            </>
          }
        >
          {(who) => <p>{[who().name, who().contact].filter(Boolean).join('，')}</p>}
        </Show>
      </Show>
    </section>
  );
}
