import { createMutation } from '@urql/solid';
import { Show } from 'solid-js';
import { useProblems } from '../errors.ts';
import { type FragmentType, graphql, readFragment } from '../graphql.ts';
import { useFormat } from '../i18n/format.ts';
import { useT } from '../i18n/index.tsx';
import { newIntent } from '../intent.ts';
import { Button } from '../ui/Button.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { notify } from '../ui/Toast.tsx';
import { ColumnMap } from './ColumnMap.tsx';
import { SkippedRows } from './SkippedRows.tsx';
import { VerdictBar } from './VerdictBar.tsx';

export const PREVIEW = graphql(`
  fragment Preview_import on RollImport {
    id
    fileName
    state
    encoding
    format
    rowsRead
    answerable
    accepted
    faults {
      fault
      verdict
      rows
    }
    ...ColumnMap_import
    counts {
      new
      unchanged
      moved
      question
      refused
      ...VerdictBar_counts
    }
  }
`);
const COMMIT = graphql(`
  mutation CommitRollImport($input: CommitRollImportInput!) {
    commitRollImport(input: $input) {
      importId
      added
      moved
      skipped
    }
  }
`);
const CANCEL = graphql(`
  mutation CancelRollImport($input: CancelRollImportInput!) {
    cancelRollImport(input: $input) {
      importId
    }
  }
`);

const MOST_IN_WORKBOOK = 20_000;

/** A file that was judged: what it would do, the rows it would skip, and the one button that does it. */
export function Preview(props: {
  readonly rollImport: FragmentType<typeof PREVIEW>;
  readonly mayImport: boolean;
  /** Something changed: the page reads anew. */
  readonly onChanged: () => void;
}) {
  const t = useT();
  const format = useFormat();
  const said = useProblems();
  const it = () => readFragment(PREVIEW, props.rollImport);
  const [committed, commit] = createMutation(COMMIT);
  const [cancelled, cancel] = createMutation(CANCEL);
  const intents = { commit: newIntent(), cancel: newIntent() };
  const n = (value: number) => format().number(value);

  const taken = () => it().counts.new + it().counts.moved + it().accepted;
  const skipped = () => it().counts.question + it().counts.refused - it().accepted;
  const open = () => it().state === 'PREVIEW' && props.mayImport;
  // The sheet goes back in the shape it came; a workbook is written whole, so a very long one goes back as text.
  const kept = () =>
    it().format === 'XLSX' && it().counts.question + it().counts.refused <= MOST_IN_WORKBOOK ? 'xlsx' : 'csv';
  const label = () => {
    if (taken() === 0) return t('registration.commitNothing');
    return t(skipped() === 0 ? 'registration.commitAll' : 'registration.commit', {
      people: n(taken()),
      rows: n(skipped()),
    });
  };
  const errors = () => [...said(committed.error), ...said(cancelled.error)].map((text) => ({ text }));

  const handleCommit = async () => {
    const { data, error } = await commit({
      input: { idempotencyKey: intents.commit, importId: it().id },
    });
    // A refusal ends the intent: the next press is another one, on another preview.
    if (data || (error?.graphQLErrors.length ?? 0) > 0) intents.commit = newIntent();
    if (data) {
      const { added, moved, skipped: left } = data.commitRollImport;
      notify(t('registration.committed', { added: n(added), moved: n(moved), skipped: n(left) }));
    }
    props.onChanged();
  };
  const handleCancel = async () => {
    const { data } = await cancel({ input: { idempotencyKey: intents.cancel, importId: it().id } });
    if (data) notify(t('registration.cancelled'));
    props.onChanged();
  };

  return (
    <section class="roll-part" aria-label={it().fileName}>
      <ErrorSummary errors={errors()} />
      <h2>{it().fileName}</h2>
      <VerdictBar counts={it().counts} />
      <Show when={open()}>
        <details class="roll-guess">
          <summary>{t('registration.map.summary')}</summary>
          <ColumnMap rollImport={it()} onChanged={props.onChanged} />
        </details>
      </Show>
      <Show when={open()}>
        <div class="roll-commit no-print">
          <Show when={it().answerable > it().accepted}>
            <p class="soft">{t('registration.acceptHint', { rows: n(it().answerable - it().accepted) })}</p>
          </Show>
          <div class="roll-commit__buttons">
            <Button kind="primary" busy={committed.fetching} onClick={() => void handleCommit()}>
              {label()}
            </Button>
            <Button busy={cancelled.fetching} onClick={() => void handleCancel()}>
              {t('registration.cancel')}
            </Button>
          </div>
        </div>
      </Show>
      <Show when={it().counts.question + it().counts.refused > 0}>
        <Show when={props.mayImport}>
          <p class="no-print">
            <a href={`/download/roll-refusals/${it().id}.${kept()}`} download="" rel="external">
              {t('registration.download')}
            </a>
          </p>
        </Show>
        <SkippedRows
          importId={it().id}
          question={it().counts.question}
          refused={it().counts.refused}
          faults={it().faults}
          mayMend={open()}
          onChanged={props.onChanged}
        />
      </Show>
    </section>
  );
}
