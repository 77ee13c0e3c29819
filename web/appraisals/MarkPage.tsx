import { createMutation, createQuery } from '@urql/solid';
import { Match, Show, Switch, createSignal } from 'solid-js';
import { useProblems } from '../errors.ts';
import { graphql } from '../graphql.ts';
import { useT } from '../i18n/index.tsx';
import { newIntent } from '../intent.ts';
import { Page } from '../shell/Page.tsx';
import { Button } from '../ui/Button.tsx';
import { ErrorSummary, type SummedError } from '../ui/ErrorSummary.tsx';
import { RadioGroup } from '../ui/RadioGroup.tsx';
import { TextField } from '../ui/TextField.tsx';
import './appraisals.css';

const SLIP = graphql(`
  query MarkPageSlip($code: String!) {
    slip(code: $code) {
      name
      congress
      state
      categories {
        code
        label
      }
    }
  }
`);
const Send = graphql(`
  mutation MarkSlip($input: MarkSlipInput!) {
    markSlip(input: $input) {
      appraisalId
    }
  }
`);
const VOID = 'VOID';

/** The public slip: its code, one choice, handed in. Nothing typed here is kept in the browser or in its address. */
export function MarkPage() {
  const t = useT();
  const said = useProblems();
  const [typed, setTyped] = createSignal('');
  const [code, setCode] = createSignal('');
  const [choice, setChoice] = createSignal<string | null>(null);
  const [missing, setMissing] = createSignal<readonly SummedError[]>([]);
  const [done, setDone] = createSignal(false);
  const [found] = createQuery({
    query: SLIP,
    variables: () => ({ code: code() }),
    pause: () => code() === '',
    requestPolicy: 'network-only',
  });
  const [sent, send] = createMutation(Send);
  let idempotencyKey = newIntent();
  const slip = () => (code() === '' || found.fetching ? undefined : found.data?.slip);
  const ready = () => (slip()?.state === 'READY' ? slip() : undefined);
  const refused = () => {
    if (code() === '' || found.fetching || !found.data) return undefined;
    const state = slip()?.state;
    if (!state) return t('appraisals.mark.unknown');
    if (state === 'USED') return t('appraisals.mark.used');
    return state === 'CLOSED' ? t('appraisals.mark.closed') : undefined;
  };

  const find = (event: SubmitEvent) => {
    event.preventDefault();
    setCode(typed().trim());
  };
  const handIn = async (event: SubmitEvent) => {
    event.preventDefault();
    const category = choice();
    setMissing(category ? [] : [{ text: t('appraisals.mark.missing') }]);
    if (!category) return;
    const { data } = await send({ input: { idempotencyKey, code: code(), category } });
    if (data) setDone(true);
  };
  const again = () => {
    idempotencyKey = newIntent();
    setTyped('');
    setCode('');
    setChoice(null);
    setDone(false);
  };

  return (
    <Page
      title={done() ? t('appraisals.mark.thanks') : t('appraisals.mark.title')}
      state={done() ? t('appraisals.mark.thanksText') : undefined}
      width="form"
    >
      <Switch>
        <Match when={done()}>
          <div>
            <Button onClick={again}>{t('appraisals.mark.another')}</Button>
          </div>
        </Match>
        <Match when={ready()}>
          {(it) => (
            <form class="mark-form" noValidate onSubmit={(event) => void handIn(event)}>
              <ErrorSummary
                errors={missing().length > 0 ? missing() : said(sent.error).map((text) => ({ text }))}
              />
              <p class="soft">{it().congress}</p>
              <h2>{t('appraisals.mark.who', { name: it().name })}</h2>
              <RadioGroup
                label={t('appraisals.mark.choose')}
                value={choice()}
                onChange={setChoice}
                options={[
                  ...it().categories.map((one) => ({ value: one.code, label: one.label })),
                  { value: VOID, label: t('appraisals.mark.spoilt') },
                ]}
              />
              <p class="soft">{t('appraisals.mark.secret')}</p>
              <Button kind="primary" type="submit" busy={sent.fetching}>
                {t('appraisals.mark.send')}
              </Button>
            </form>
          )}
        </Match>
        <Match when={true}>
          <form class="mark-form" noValidate onSubmit={find}>
            <ErrorSummary errors={said(found.error).map((text) => ({ text }))} />
            <TextField
              label={t('appraisals.mark.code')}
              hint={t('appraisals.mark.codeHint')}
              autocomplete="off"
              value={typed()}
              onInput={setTyped}
              error={refused()}
            />
            <Show when={code() !== '' && found.fetching}>
              <p role="status">{t('common.loading')}</p>
            </Show>
            <Button kind="primary" type="submit" disabled={typed().trim() === ''}>
              {t('appraisals.mark.find')}
            </Button>
          </form>
        </Match>
      </Switch>
    </Page>
  );
}
