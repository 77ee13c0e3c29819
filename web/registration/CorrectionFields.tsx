import { Show } from 'solid-js';
import type { EnumOf } from '../graphql.ts';
import { useT } from '../i18n/index.tsx';
import { TextField } from '../ui/TextField.tsx';
import { type ChosenPlaces, NOWHERE, PlaceFields } from './PlaceFields.tsx';
import { BLANK_ENTRY, entryInput, type VoterEntry, VoterEntryFields } from './VoterEntryFields.tsx';
import { VoterFinder } from './VoterFinder.tsx';

/** How the roll is put right, as it is typed. */
export interface Correction {
  readonly entry: VoterEntry;
  readonly searched: string;
  readonly personId: string | null;
  readonly rightName: string;
  readonly places: ChosenPlaces;
}
export const BLANK_CORRECTION: Correction = {
  entry: BLANK_ENTRY,
  searched: '',
  personId: null,
  rightName: '',
  places: NOWHERE,
};

/** The correction as the API takes it, by what the objection is about. */
export function correctionInput(about: EnumOf<'ObjectionAbout'>, typed: Correction) {
  if (about === 'LEFT_OUT') return { enter: entryInput(typed.entry) };
  if (typed.personId === null) return null;
  if (about === 'WRONGLY_ENTERED') return { remove: { personId: typed.personId } };
  const { countyConstituencyId, townshipConstituencyId } = typed.places;
  return {
    ...(typed.rightName.trim() === ''
      ? {}
      : { rename: { personId: typed.personId, name: typed.rightName.trim() } }),
    ...((countyConstituencyId ?? townshipConstituencyId)
      ? { move: { personId: typed.personId, ...typed.places } }
      : {}),
  };
}

/** What follows from an objection that is upheld: somebody is entered, taken off, renamed or moved. */
export function CorrectionFields(props: {
  readonly electionId: string;
  readonly about: EnumOf<'ObjectionAbout'>;
  readonly value: Correction;
  readonly onChange: (correction: Correction) => void;
}) {
  const t = useT();
  const set = (part: Partial<Correction>) => props.onChange({ ...props.value, ...part });
  return (
    <Show
      when={props.about !== 'LEFT_OUT'}
      fallback={
        <VoterEntryFields
          electionId={props.electionId}
          entry={props.value.entry}
          onChange={(entry) => set({ entry })}
        />
      }
    >
      <h3>{t('lists.objections.whoIsMeant')}</h3>
      <VoterFinder
        name={props.value.searched}
        onName={(searched) => set({ searched, personId: null })}
        personId={props.value.personId}
        onPerson={(personId) => set({ personId })}
      />
      <Show when={props.about === 'WRONG_DETAILS'}>
        <TextField
          label={t('lists.objections.rightName')}
          value={props.value.rightName}
          onInput={(rightName) => set({ rightName })}
          optional
        />
        <PlaceFields
          electionId={props.electionId}
          value={props.value.places}
          onChange={(places) => set({ places })}
        />
      </Show>
    </Show>
  );
}
