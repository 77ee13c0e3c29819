import { useClient } from '@urql/solid';
import { For, Show, createSignal } from 'solid-js';
import { useProblems } from '../errors.ts';
import { graphql } from '../graphql.ts';
import { useT } from '../i18n/index.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { Tag } from '../ui/Tag.tsx';
import type { Drawn, Layout } from './drawing.ts';
import { fileContent } from './file-content.ts';

const CheckPlanFile = graphql(`
  query CheckPlanFile($termId: ID!, $content: String!) {
    checkPlanFile(termId: $termId, content: $content) {
      rows {
        line
        cells
        verdict
        faults
      }
      constituencies {
        number
        name
        divisionCode
        seats
        units {
          code
          name
          kind
          divisionCode
          population
          voters
        }
      }
    }
  }
`);

interface Row {
  readonly line: number;
  readonly cells: readonly string[];
  readonly verdict: 'TAKEN' | 'PASSED_OVER' | 'REFUSED';
  readonly faults: readonly string[];
}

/** A plan out of a spreadsheet: every row has its verdict before anything is taken, and what is taken can be undone. */
export function ImportPlan(props: {
  readonly termId: string;
  readonly open: boolean;
  readonly onTake: (layout: Layout) => void;
  readonly onClose: () => void;
}) {
  const t = useT();
  const said = useProblems();
  const client = useClient();
  const [rows, setRows] = createSignal<readonly Row[]>([]);
  const [drawn, setDrawn] = createSignal<readonly Drawn[]>([]);
  const [errors, setErrors] = createSignal<readonly string[]>([]);
  const [busy, setBusy] = createSignal(false);
  const count = (verdict: Row['verdict']) => rows().filter((row) => row.verdict === verdict).length;
  const refused = () => rows().filter(({ verdict }) => verdict === 'REFUSED');

  const check = async (file: File | undefined) => {
    if (!file) return;
    setBusy(true);
    const variables = { termId: props.termId, content: await fileContent(file) };
    const { data, error } = await client.query(CheckPlanFile, variables, { requestPolicy: 'network-only' });
    setBusy(false);
    setErrors(said(error));
    setRows(data?.checkPlanFile.rows ?? []);
    setDrawn(
      data?.checkPlanFile.constituencies.map(({ number, name, divisionCode, seats, units }) => ({
        number,
        name,
        divisionCode,
        seats,
        units: units.map(({ code, name: own, kind, divisionCode: division, population, voters }) => ({
          code,
          name: own,
          kind,
          divisionCode: division,
          population,
          voters,
        })),
      })) ?? [],
    );
  };
  const take = () => {
    props.onTake({ constituencies: drawn(), looseUnits: [] });
    setRows([]);
    setDrawn([]);
    props.onClose();
  };
  return (
    <Dialog
      wide
      open={props.open}
      onClose={props.onClose}
      title={t('plans.import.title')}
      description={t('plans.import.text')}
      actions={
        <>
          <Button onClick={() => props.onClose()}>{t('common.cancel')}</Button>
          <Button kind="primary" disabled={drawn().length === 0} onClick={take}>
            {t('plans.import.take', { n: drawn().length, skipped: refused().length })}
          </Button>
        </>
      }
    >
      <ErrorSummary errors={errors().map((text) => ({ text }))} />
      <label class="sandbox__file">
        {t('plans.import.file')}
        <input
          type="file"
          accept=".xlsx,.xls,.csv,.txt"
          disabled={busy()}
          onChange={(event) => void check(event.currentTarget.files?.[0])}
        />
      </label>
      <Show when={rows().length > 0}>
        <p role="status">
          {t('plans.import.sum', {
            taken: count('TAKEN'),
            passed: count('PASSED_OVER'),
            refused: count('REFUSED'),
          })}
        </p>
        <Show when={refused().length > 0}>
          <ul class="sandbox__refused">
            <For each={refused()}>
              {(row) => (
                <li>
                  <Tag tone="seal">{t('plans.import.line', { line: row.line })}</Tag>{' '}
                  {row.cells.filter(Boolean).join(' · ')}
                  <br />
                  <span class="soft">
                    {row.faults.map((fault) => t(`plans.rowFault.${fault as 'UNIT_TWICE'}`)).join('；')}
                  </span>
                </li>
              )}
            </For>
          </ul>
        </Show>
      </Show>
    </Dialog>
  );
}
