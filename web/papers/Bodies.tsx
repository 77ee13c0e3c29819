import { createMutation, createQuery } from '@urql/solid';
import { createSignal, For, Show } from 'solid-js';
import { useProblems } from '../errors.ts';
import { graphql } from '../graphql.ts';
import type { IssuingBodiesQuery } from '../gql/graphql.ts';
import { useT } from '../i18n/index.tsx';
import { newIntent } from '../intent.ts';
import { Button } from '../ui/Button.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { RadioGroup } from '../ui/RadioGroup.tsx';
import { TextField } from '../ui/TextField.tsx';
import { notify } from '../ui/Toast.tsx';

const ISSUING_BODIES = graphql(`
  query IssuingBodies($electionId: ID!) {
    issuingBodies(electionId: $electionId) {
      termId
      divisionCode
      name
      redHead
      dateStyle
      missingCharacters
    }
  }
`);
const SET_BODY = graphql(`
  mutation SetIssuingBody($input: SetIssuingBodyInput!) {
    setIssuingBody(input: $input) {
      divisionCode
    }
  }
`);

type Body = IssuingBodiesQuery['issuingBodies'][number];

/** How each committee signs and prints: shown, and changed in a dialog. */
export function Bodies(props: { readonly electionId: string }) {
  const t = useT();
  const said = useProblems();
  const [result, ask] = createQuery({
    query: ISSUING_BODIES,
    variables: () => ({ electionId: props.electionId }),
  });
  const [edited, setEdited] = createSignal<Body | null>(null);
  const [outcome, save] = createMutation(SET_BODY);
  let intent = newIntent();
  const change = (part: Partial<Body>) => setEdited((body) => body && { ...body, ...part });
  const send = async () => {
    const body = edited();
    if (!body) return;
    const { divisionCode, name, redHead, dateStyle, missingCharacters } = body;
    const { data } = await save({
      input: { idempotencyKey: intent, divisionCode, name, redHead, dateStyle, missingCharacters },
    });
    intent = newIntent();
    if (!data) return;
    notify(t('papers.bodies.done'));
    setEdited(null);
    ask({ requestPolicy: 'network-only' });
  };
  return (
    <section class="papers-bodies" aria-labelledby="bodies">
      <h2 id="bodies">{t('papers.bodies.title')}</h2>
      <ul>
        <For each={result.data?.issuingBodies ?? []}>
          {(body) => (
            <li>
              <span class="serif">{body.name}</span>
              <span class="soft">
                {[
                  t(body.redHead ? 'papers.bodies.red' : 'papers.bodies.plain'),
                  t(`papers.dateStyle.${body.dateStyle}`),
                  t(`papers.missing.${body.missingCharacters}`),
                ].join(' · ')}
              </span>
              <Button
                small
                kind="quiet"
                aria-label={t('papers.bodies.edit', { name: body.name })}
                onClick={() => setEdited(body)}
              >
                {t('papers.bodies.change')}
              </Button>
            </li>
          )}
        </For>
      </ul>
      <Dialog
        open={edited() !== null}
        onClose={() => setEdited(null)}
        title={t('papers.bodies.change')}
        actions={
          <>
            <Button onClick={() => setEdited(null)}>{t('common.cancel')}</Button>
            <Button kind="primary" busy={outcome.fetching} onClick={() => void send()}>
              {t('common.save')}
            </Button>
          </>
        }
      >
        <Show when={edited()}>
          {(body) => (
            <div class="papers-form">
              <ErrorSummary errors={said(outcome.error).map((text) => ({ text }))} />
              <TextField
                label={t('papers.bodies.name')}
                hint={t('papers.bodies.nameHint')}
                value={body().name}
                onInput={(name) => change({ name })}
                maxLength={100}
              />
              <Checkbox
                label={t('papers.bodies.redHead')}
                checked={body().redHead}
                onChange={(redHead) => change({ redHead })}
              />
              <RadioGroup
                label={t('papers.bodies.dates')}
                value={body().dateStyle}
                onChange={(dateStyle) => change({ dateStyle })}
                options={(['FIGURES', 'NUMERALS'] as const).map((one) => ({
                  value: one,
                  label: t(`papers.dateStyle.${one}`),
                }))}
              />
              <RadioGroup
                label={t('papers.bodies.missing')}
                value={body().missingCharacters}
                onChange={(missingCharacters) => change({ missingCharacters })}
                options={(['REFUSE', 'CODE_POINT'] as const).map((one) => ({
                  value: one,
                  label: t(`papers.missing.${one}`),
                }))}
              />
            </div>
          )}
        </Show>
      </Dialog>
    </section>
  );
}
