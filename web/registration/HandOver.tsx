import { createMutation, createQuery } from '@urql/solid';
import { createEffect, createSignal, For, on, Show } from 'solid-js';
import { useProblems } from '../errors.ts';
import { type EnumOf, graphql } from '../graphql.ts';
import { useFormat } from '../i18n/format.ts';
import { useT } from '../i18n/index.tsx';
import { newIntent } from '../intent.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { Facts } from '../ui/Facts.tsx';
import { Field } from '../ui/Field.tsx';
import { Select } from '../ui/Select.tsx';
import { notify } from '../ui/Toast.tsx';

const PREVIEW = graphql(`
  query HandOverPreview($electionId: ID!, $source: WorklistSource!, $text: String!) {
    handOverPreview(electionId: $electionId, source: $source, text: $text) {
      line
      name
      verdict
      fault
    }
  }
`);
const TAKE = graphql(`
  mutation HandOverWorklist($input: HandOverWorklistInput!) {
    handOverWorklist(input: $input) {
      entries
      skipped
    }
  }
`);
const VERDICTS = ['NEW', 'LISTED', 'NOT_ON_ROLL', 'REFUSED'] as const;
const OFFICES = ['PUBLIC_SECURITY', 'COURT'] as const;

/** A sheet as text: UTF-8, else the encoding of office software in China. */
async function textOf(file: File): Promise<string> {
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** Takes in a list of another office: looked at first, row by row, then taken. */
export function HandOver(props: {
  readonly electionId: string;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onTaken: () => void;
}) {
  const t = useT();
  const format = useFormat();
  const said = useProblems();
  const [source, setSource] = createSignal<EnumOf<'WorklistSource'>>('PUBLIC_SECURITY');
  const [sheet, setSheet] = createSignal<{ readonly name: string; readonly text: string } | null>(null);
  const [input, setInput] = createSignal<HTMLInputElement>();
  const [outcome, take] = createMutation(TAKE);
  const [preview] = createQuery({
    query: PREVIEW,
    variables: () => ({ electionId: props.electionId, source: source(), text: sheet()?.text ?? '' }),
    pause: () => sheet() === null,
    requestPolicy: 'network-only',
  });
  let intent = newIntent();
  createEffect(
    on(
      () => props.open,
      () => setSheet(null),
    ),
  );
  const rows = () => (sheet() ? (preview.data?.handOverPreview ?? []) : []);
  const of = (verdict: EnumOf<'HandOverVerdict'>) => rows().filter((row) => row.verdict === verdict);
  const handleFile = async (file: File | undefined) => {
    if (!file) return;
    intent = newIntent();
    setSheet({ name: file.name, text: await textOf(file) });
  };
  const handleTake = async () => {
    const { data } = await take({
      input: {
        idempotencyKey: intent,
        electionId: props.electionId,
        source: source(),
        text: sheet()?.text ?? '',
      },
    });
    if (!data) return;
    const { entries, skipped } = data.handOverWorklist;
    notify(t('voters.worklists.taken', { n: format().number(entries), skipped: format().number(skipped) }));
    props.onTaken();
  };
  return (
    <Dialog
      open={props.open}
      onClose={props.onClose}
      title={t('voters.worklists.handOver')}
      wide
      actions={
        <>
          <Button onClick={props.onClose}>{t('common.cancel')}</Button>
          <Button
            kind="primary"
            busy={outcome.fetching}
            disabled={of('NEW').length === 0}
            onClick={() => void handleTake()}
          >
            {t('voters.worklists.take', { n: format().number(of('NEW').length) })}
          </Button>
        </>
      }
    >
      <div class="roll-fields">
        <ErrorSummary
          errors={said(outcome.error ?? (sheet() ? preview.error : undefined)).map((text) => ({ text }))}
        />
        <Select
          label={t('voters.worklists.from')}
          value={source()}
          onChange={setSource}
          options={OFFICES.map((value) => ({ value, label: t(`voters.worklists.source.${value}`) }))}
        />
        <Field label={t('voters.worklists.file')} hint={t('voters.worklists.handOverHint')}>
          {(control) => (
            <div class="roll-row">
              <input
                {...control}
                ref={setInput}
                class="hidden-words"
                type="file"
                accept=".csv,.txt,text/csv"
                onChange={(event) => {
                  void handleFile(event.currentTarget.files?.[0]);
                  event.currentTarget.value = '';
                }}
              />
              <span>{sheet()?.name}</span>
              <Button onClick={() => input()?.click()}>{t('voters.worklists.chooseFile')}</Button>
            </div>
          )}
        </Field>
        <Show when={rows().length > 0}>
          <h3>{t('voters.worklists.preview')}</h3>
          <Facts
            as="rows"
            items={VERDICTS.map((verdict) => ({
              label: t(`voters.worklists.verdict.${verdict}`),
              value: format().number(of(verdict).length),
            }))}
          />
          <ul>
            <For each={of('REFUSED').slice(0, 20)}>
              {(row) => (
                <li>
                  {t('voters.worklists.line', {
                    line: row.line,
                    name: row.name,
                    why: row.fault ? t(`voters.worklists.rowFault.${row.fault}`) : '',
                  })}
                </li>
              )}
            </For>
          </ul>
        </Show>
      </div>
    </Dialog>
  );
}
