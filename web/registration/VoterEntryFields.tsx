import { Show } from 'solid-js';
import type { EnumOf } from '../graphql.ts';
import { useT } from '../i18n/index.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Select } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';
import { type ChosenPlaces, NOWHERE, PlaceFields } from './PlaceFields.tsx';

/** Somebody who is to stand on the roll, as it is typed. */
export interface VoterEntry {
  readonly name: string;
  readonly idNumber: string;
  readonly category: EnumOf<'VoterCategory'>;
  readonly penalSituation: EnumOf<'PenalSituation'>;
  readonly suspensionDocument: string;
  readonly certificate: boolean;
  readonly places: ChosenPlaces;
}

export const BLANK_ENTRY: VoterEntry = {
  name: '',
  idNumber: '',
  category: 'RESIDENT',
  penalSituation: 'NONE',
  suspensionDocument: '',
  certificate: false,
  places: NOWHERE,
};

export const CATEGORIES = [
  'RESIDENT',
  'UNIT_STAFF',
  'COUNTY_ORGAN_STAFF',
  'HIGHER_UNIT_STAFF',
  'MILITARY',
  'PERMIT_HOLDER',
  'ABROAD',
] as const satisfies readonly EnumOf<'VoterCategory'>[];
const SITUATIONS = [
  'NONE',
  'SERVING_SENTENCE',
  'COMMUNITY_CORRECTION',
  'IN_CUSTODY',
  'BAIL',
  'RESIDENTIAL_SURVEILLANCE',
  'DETENTION',
] as const satisfies readonly EnumOf<'PenalSituation'>[];

/** The entry as the API takes it. */
export const entryInput = ({ places, suspensionDocument, ...entry }: VoterEntry) => ({
  ...entry,
  ...places,
  suspensionDocument: suspensionDocument.trim() === '' ? null : suspensionDocument,
});

/** The fields of a registration: who, as what, where. */
export function VoterEntryFields(props: {
  readonly electionId: string;
  readonly entry: VoterEntry;
  readonly onChange: (entry: VoterEntry) => void;
}) {
  const t = useT();
  const set = (part: Partial<VoterEntry>) => props.onChange({ ...props.entry, ...part });
  return (
    <>
      <TextField
        label={t('voters.name')}
        value={props.entry.name}
        onInput={(name) => set({ name })}
        autocomplete="off"
        maxLength={50}
      />
      <TextField
        label={t('voters.idNumber')}
        hint={t('voters.idHint')}
        value={props.entry.idNumber}
        onInput={(idNumber) => set({ idNumber })}
        autocomplete="off"
        maxLength={18}
      />
      <Select
        label={t('voters.desk.category')}
        value={props.entry.category}
        onChange={(category) => set({ category })}
        options={CATEGORIES.map((value) => ({ value, label: t(`voters.category.${value}`) }))}
      />
      <Show when={props.entry.category === 'PERMIT_HOLDER'}>
        <Checkbox
          label={t('voters.desk.certificate')}
          checked={props.entry.certificate}
          onChange={(certificate) => set({ certificate })}
        />
      </Show>
      <Select
        label={t('voters.desk.penal')}
        value={props.entry.penalSituation}
        onChange={(penalSituation) => set({ penalSituation })}
        options={SITUATIONS.map((value) => ({ value, label: t(`voters.penal.${value}`) }))}
      />
      <Show when={props.entry.penalSituation === 'IN_CUSTODY'}>
        <TextField
          label={t('voters.desk.suspension')}
          value={props.entry.suspensionDocument}
          onInput={(suspensionDocument) => set({ suspensionDocument })}
          optional
        />
      </Show>
      <PlaceFields
        electionId={props.electionId}
        value={props.entry.places}
        onChange={(places) => set({ places })}
      />
    </>
  );
}
