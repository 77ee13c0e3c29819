import { createMutation } from '@urql/solid';
import { Show, createEffect, createSignal, on } from 'solid-js';
import { FormDialog } from '../committees/FormDialog.tsx';
import { graphql } from '../graphql.ts';
import { useT } from '../i18n/index.tsx';
import { newIntent } from '../intent.ts';
import { DateField } from '../ui/DateField.tsx';
import { Select } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';
import { notify } from '../ui/Toast.tsx';

const SaveDivision = graphql(`
  mutation SaveDivision($input: SaveDivisionInput!) {
    saveDivision(input: $input) {
      code
    }
  }
`);

export interface EditedDivision {
  readonly code: string;
  readonly name: string;
  readonly englishName: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly successorCode: string | null;
}
const NONE = 'none';

/** A division as it is added or put right; what it is follows from its code. */
export function DivisionForm(props: {
  readonly division: EditedDivision | null;
  readonly all: readonly { readonly code: string; readonly name: string }[];
  readonly onClose: () => void;
}) {
  const t = useT();
  const [outcome, save] = createMutation(SaveDivision);
  const [draft, setDraft] = createSignal<EditedDivision | null>(null);
  let intent = newIntent();
  createEffect(
    on(
      () => props.division,
      (given) => setDraft(given),
    ),
  );
  const change = (over: Partial<EditedDivision>) => setDraft((one) => (one ? { ...one, ...over } : one));
  const send = async () => {
    const one = draft();
    if (!one) return;
    const { code, name, englishName, validFrom, validTo, successorCode } = one;
    const input = { idempotencyKey: intent, code, name, englishName, validFrom, validTo, successorCode };
    const { data } = await save({ input }, { additionalTypenames: ['Region', 'Regions', 'Division'] });
    if (!data) return;
    intent = newIntent();
    notify(t('regions.division.done'));
    props.onClose();
  };
  return (
    <FormDialog
      open={props.division !== null}
      title={
        props.division?.code ? t('regions.editOne', { name: props.division.name }) : t('regions.division.add')
      }
      send={t('regions.division.save')}
      ready={(draft()?.code.length ?? 0) === 9 && draft()?.name.trim() !== ''}
      busy={outcome.fetching}
      error={outcome.error}
      onSend={() => void send()}
      onClose={props.onClose}
    >
      <Show when={!props.division?.code}>
        <TextField
          label={t('regions.code')}
          hint={t('regions.division.codeHint')}
          inputMode="numeric"
          value={draft()?.code ?? ''}
          onInput={(code) => change({ code: code.trim() })}
        />
      </Show>
      <TextField label={t('regions.name')} value={draft()?.name ?? ''} onInput={(name) => change({ name })} />
      <TextField
        label={t('regions.englishName')}
        optional
        value={draft()?.englishName ?? ''}
        onInput={(englishName) => change({ englishName })}
      />
      <DateField
        label={t('regions.from')}
        optional
        value={draft()?.validFrom ?? null}
        onChange={(validFrom) => change({ validFrom })}
      />
      <DateField
        label={t('regions.to')}
        optional
        value={draft()?.validTo ?? null}
        onChange={(validTo) => change({ validTo })}
      />
      <Select
        label={t('regions.division.successor')}
        optional
        value={draft()?.successorCode ?? NONE}
        onChange={(code) => change({ successorCode: code === NONE ? null : code })}
        options={[
          { value: NONE, label: t('regions.division.noSuccessor') },
          ...props.all
            .filter(({ code }) => code !== props.division?.code)
            .map(({ code, name }) => ({ value: code, label: name })),
        ]}
      />
    </FormDialog>
  );
}
