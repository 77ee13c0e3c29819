import { createMutation } from '@urql/solid';
import { For, createEffect, createSignal, on } from 'solid-js';
import { FormDialog } from '../committees/FormDialog.tsx';
import { graphql } from '../graphql.ts';
import { useT } from '../i18n/index.tsx';
import { newIntent } from '../intent.ts';
import { Checkbox } from '../ui/Checkbox.tsx';
import { DateField } from '../ui/DateField.tsx';
import { TextField } from '../ui/TextField.tsx';
import { notify } from '../ui/Toast.tsx';

const SaveZone = graphql(`
  mutation SaveZone($input: SaveZoneInput!) {
    saveZone(input: $input) {
      id
    }
  }
`);

interface Member {
  readonly divisionCode: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}
export interface EditedZone {
  readonly id: string | null;
  readonly name: string;
  readonly englishName: string;
  readonly workingBody: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly members: readonly Member[];
}

/** A zone with its working body and the divisions it runs. */
export function ZoneForm(props: {
  readonly zone: EditedZone | null;
  readonly divisions: readonly { readonly code: string; readonly name: string; readonly inForce: boolean }[];
  readonly onClose: () => void;
}) {
  const t = useT();
  const [outcome, save] = createMutation(SaveZone);
  const [draft, setDraft] = createSignal<EditedZone | null>(null);
  let intent = newIntent();
  createEffect(
    on(
      () => props.zone,
      (given) => setDraft(given),
    ),
  );
  const change = (over: Partial<EditedZone>) => setDraft((one) => (one ? { ...one, ...over } : one));
  const runs = (code: string) => (draft()?.members ?? []).some(({ divisionCode }) => divisionCode === code);
  const toggle = (divisionCode: string, chosen: boolean) =>
    change({
      members: chosen
        ? [
            ...(draft()?.members ?? []),
            { divisionCode, validFrom: draft()?.validFrom ?? null, validTo: null },
          ]
        : (draft()?.members ?? []).filter((one) => one.divisionCode !== divisionCode),
    });
  const send = async () => {
    const one = draft();
    if (!one) return;
    const { id, name, englishName, workingBody, validFrom, validTo } = one;
    const members = one.members.map(({ divisionCode, validFrom: from, validTo: to }) => ({
      divisionCode,
      validFrom: from,
      validTo: to,
    }));
    const input = { idempotencyKey: intent, id, name, englishName, workingBody, validFrom, validTo, members };
    const { data } = await save({ input }, { additionalTypenames: ['Zone', 'Regions'] });
    if (!data) return;
    intent = newIntent();
    notify(t('regions.zone.done'));
    props.onClose();
  };
  return (
    <FormDialog
      open={props.zone !== null}
      title={props.zone?.id ? t('regions.editOne', { name: props.zone.name }) : t('regions.zone.add')}
      send={t('regions.zone.save')}
      ready={draft()?.name.trim() !== '' && draft()?.workingBody.trim() !== ''}
      busy={outcome.fetching}
      error={outcome.error}
      onSend={() => void send()}
      onClose={props.onClose}
    >
      <TextField label={t('regions.name')} value={draft()?.name ?? ''} onInput={(name) => change({ name })} />
      <TextField
        label={t('regions.englishName')}
        optional
        value={draft()?.englishName ?? ''}
        onInput={(englishName) => change({ englishName })}
      />
      <TextField
        label={t('regions.zone.workingBody')}
        value={draft()?.workingBody ?? ''}
        onInput={(workingBody) => change({ workingBody })}
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
      <fieldset class="regions__members">
        <legend>{t('regions.zone.members')}</legend>
        <For each={props.divisions.filter(({ inForce }) => inForce)}>
          {(one) => (
            <Checkbox
              label={one.name}
              checked={runs(one.code)}
              onChange={(chosen) => toggle(one.code, chosen)}
            />
          )}
        </For>
      </fieldset>
    </FormDialog>
  );
}
