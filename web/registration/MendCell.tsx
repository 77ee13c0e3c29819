import { createMutation } from '@urql/solid';
import { createSignal, For, Show } from 'solid-js';
import { useProblems } from '../errors.ts';
import { type EnumOf, graphql } from '../graphql.ts';
import { useT } from '../i18n/index.tsx';
import { newIntent } from '../intent.ts';
import { Button } from '../ui/Button.tsx';
import { TextField } from '../ui/TextField.tsx';

const MEND = graphql(`
  mutation MendRollRow($input: MendRollRowInput!) {
    mendRollRow(input: $input) {
      importId
      line
    }
  }
`);

/** What a cell is mended with: where it stands, what stands there, and what is wrong with it. */
export interface BadCell {
  readonly importId: string;
  readonly line: number;
  readonly column: EnumOf<'RollColumn'>;
  /** What stands there; a number is masked, so it is typed anew. */
  readonly text: string;
  readonly faults: readonly EnumOf<'RowFault'>[];
  readonly nameOnRoll: string | null;
}

/** A cell with faults: the reason and the remedy beside it and, for whoever may, a field to mend it in place. */
export function MendCell(props: {
  readonly cell: BadCell;
  readonly mayMend: boolean;
  readonly onMended: () => void;
}) {
  const t = useT();
  const said = useProblems();
  const [mended, mend] = createMutation(MEND);
  const hidden = () => props.cell.column === 'ID_NUMBER';
  const [text, setText] = createSignal(hidden() ? '' : props.cell.text);
  let intent = newIntent();
  const handleMend = async (event: Event) => {
    event.preventDefault();
    const { importId, line, column } = props.cell;
    const { data, error } = await mend({
      input: { idempotencyKey: intent, importId, line, cells: [{ column, text: text() }] },
    });
    if (data || (error?.graphQLErrors.length ?? 0) > 0) intent = newIntent();
    if (data) props.onMended();
  };
  return (
    <div class="roll-bad">
      <Show when={props.mayMend} fallback={<span class="figures">{props.cell.text}</span>}>
        <form class="roll-bad__form" onSubmit={(event) => void handleMend(event)}>
          <TextField
            label={t('registration.mend.label', {
              column: t(`registration.rollColumn.${props.cell.column}`),
              line: String(props.cell.line),
            })}
            optional
            value={text()}
            onInput={setText}
            autocomplete="off"
            maxLength={100}
            placeholder={hidden() ? props.cell.text : ''}
            error={said(mended.error)[0]}
          />
          <Button kind="quiet" small type="submit" busy={mended.fetching}>
            {t('registration.mend.save')}
          </Button>
        </form>
      </Show>
      <For each={props.cell.faults}>
        {(fault) => (
          <p class="roll-bad__why">
            <strong>{t(`registration.fault.${fault}`, { name: props.cell.nameOnRoll ?? '' })}</strong>{' '}
            <span class="soft">{t(`registration.remedy.${fault}`)}</span>
          </p>
        )}
      </For>
    </div>
  );
}
