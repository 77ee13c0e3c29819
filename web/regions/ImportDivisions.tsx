import { createMutation, useClient } from '@urql/solid';
import { For, Show, createSignal } from 'solid-js';
import { today } from '../clock.ts';
import { FormDialog } from '../committees/FormDialog.tsx';
import { fileContent } from '../constituencies/file-content.ts';
import { useProblems } from '../errors.ts';
import { type EnumOf, graphql } from '../graphql.ts';
import { useT } from '../i18n/index.tsx';
import { newIntent } from '../intent.ts';
import { Checkbox } from '../ui/Checkbox.tsx';
import { DateField } from '../ui/DateField.tsx';
import { Tag } from '../ui/Tag.tsx';
import { notify } from '../ui/Toast.tsx';

const CheckDivisionFile = graphql(`
  query CheckDivisionFile($content: String!, $on: CivilDate!) {
    checkDivisionFile(content: $content, on: $on) {
      rows {
        line
        code
        name
        verdict
        fault
      }
      absent {
        code
        name
      }
    }
  }
`);
const ImportMutation = graphql(`
  mutation ImportDivisions($input: ImportDivisionsInput!) {
    importDivisions(input: $input) {
      added
      changed
      ended
    }
  }
`);

interface Row {
  readonly line: number;
  readonly code: string;
  readonly name: string;
  readonly verdict: EnumOf<'DivisionRowVerdict'>;
  readonly fault: EnumOf<'DivisionRowFault'> | null;
}

/** The official code list: what it would change is shown before anything is written, and what it lacks is asked about. */
export function ImportDivisions(props: { readonly open: boolean; readonly onClose: () => void }) {
  const t = useT();
  const said = useProblems();
  const client = useClient();
  const [outcome, take] = createMutation(ImportMutation);
  const [content, setContent] = createSignal<string | null>(null);
  const [on, setOn] = createSignal<string | null>(today());
  const [rows, setRows] = createSignal<readonly Row[]>([]);
  const [absent, setAbsent] = createSignal<readonly { readonly code: string; readonly name: string }[]>([]);
  const [end, setEnd] = createSignal<readonly string[]>([]);
  const [errors, setErrors] = createSignal<readonly string[]>([]);
  let intent = newIntent();
  const of = (verdict: Row['verdict']) => rows().filter((row) => row.verdict === verdict);
  const told = () => rows().filter(({ verdict }) => !['UNCHANGED', 'PASSED_OVER'].includes(verdict));
  const check = async (file: File | undefined) => {
    if (!file) return;
    const bytes = await fileContent(file);
    const { data, error } = await client.query(
      CheckDivisionFile,
      { content: bytes, on: on() ?? today() },
      { requestPolicy: 'network-only' },
    );
    setErrors(said(error));
    setContent(data ? bytes : null);
    setRows(data?.checkDivisionFile.rows ?? []);
    setAbsent(data?.checkDivisionFile.absent ?? []);
    setEnd([]);
  };
  const send = async () => {
    const bytes = content();
    if (bytes === null) return;
    const input = { idempotencyKey: intent, content: bytes, on: on() ?? today(), end: [...end()] };
    const { data } = await take({ input }, { additionalTypenames: ['Region', 'Regions', 'Division'] });
    if (!data) return;
    intent = newIntent();
    setRows([]);
    setContent(null);
    notify(t('regions.import.done', data.importDivisions));
    props.onClose();
  };
  return (
    <FormDialog
      open={props.open}
      title={t('regions.import.open')}
      description={t('regions.import.text')}
      send={t('regions.import.take', {
        added: of('NEW').length,
        changed: of('CHANGED').length,
        ended: end().length,
      })}
      ready={content() !== null && of('REFUSED').length === 0}
      busy={outcome.fetching}
      error={outcome.error}
      onSend={() => void send()}
      onClose={props.onClose}
    >
      <DateField label={t('regions.import.on')} value={on()} onChange={setOn} />
      <label class="regions__file">
        {t('regions.import.file')}
        <input
          type="file"
          accept=".xlsx,.xls,.csv,.txt"
          onChange={(event) => void check(event.currentTarget.files?.[0])}
        />
      </label>
      <Show when={errors().length > 0}>
        <p role="alert">{errors().join(' ')}</p>
      </Show>
      <Show when={rows().length > 0}>
        <p role="status">
          {t('regions.import.sum', {
            added: of('NEW').length,
            changed: of('CHANGED').length,
            same: of('UNCHANGED').length,
            refused: of('REFUSED').length,
          })}
        </p>
        <ul class="regions__rows">
          <For each={told()}>
            {(row) => (
              <li>
                <Tag tone={row.verdict === 'REFUSED' ? 'seal' : 'river'}>
                  {t(`regions.import.verdict.${row.verdict}`)}
                </Tag>{' '}
                {`${row.code} ${row.name}`}
                <Show when={row.fault}>
                  {(fault) => <span class="soft"> {t(`regions.import.fault.${fault()}`)}</span>}
                </Show>
              </li>
            )}
          </For>
        </ul>
        <Show when={absent().length > 0}>
          <fieldset class="regions__members">
            <legend>{t('regions.import.absent')}</legend>
            <For each={absent()}>
              {(one) => (
                <Checkbox
                  label={`${one.code} ${one.name}`}
                  checked={end().includes(one.code)}
                  onChange={(chosen) =>
                    setEnd((all) => (chosen ? [...all, one.code] : all.filter((code) => code !== one.code)))
                  }
                />
              )}
            </For>
          </fieldset>
        </Show>
      </Show>
    </FormDialog>
  );
}
