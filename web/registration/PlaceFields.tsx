import { createQuery } from '@urql/solid';
import { createSignal, Show } from 'solid-js';
import { constituencyName } from '../constituency-name.ts';
import { type EnumOf, graphql } from '../graphql.ts';
import { useT } from '../i18n/index.tsx';
import { Select } from '../ui/Select.tsx';

const PLACES = graphql(`
  query RegistrationPlaces($electionId: ID!) {
    registrationPlaces(electionId: $electionId) {
      id
      level
      number
      name
      area
      areaName
    }
  }
`);

/** Where somebody is to be registered: a constituency of each level, or none. */
export interface ChosenPlaces {
  readonly countyConstituencyId: string | null;
  readonly townshipConstituencyId: string | null;
}
export const NOWHERE: ChosenPlaces = { countyConstituencyId: null, townshipConstituencyId: null };

/** The street or town first, then its constituencies: nobody scrolls through three hundred. */
export function PlaceFields(props: {
  readonly electionId: string;
  readonly value: ChosenPlaces;
  readonly onChange: (places: ChosenPlaces) => void;
  readonly error?: string | undefined;
  /** The name of the first control, for links from the error summary. */
  readonly id?: string;
}) {
  const t = useT();
  const [result] = createQuery({ query: PLACES, variables: () => ({ electionId: props.electionId }) });
  const all = () => result.data?.registrationPlaces ?? [];
  const [chosen, setChosen] = createSignal<string | null>(null);
  const area = () => {
    const { countyConstituencyId, townshipConstituencyId } = props.value;
    const at = all().find(({ id }) => id === countyConstituencyId || id === townshipConstituencyId);
    return at?.area ?? chosen();
  };
  const areas = () => [...new Map(all().map((one) => [one.area, one.areaName]))];
  const of = (level: EnumOf<'CongressLevel'>) =>
    all()
      .filter((one) => one.level === level && one.area === area())
      .map((one) => ({
        value: one.id,
        label: constituencyName(one, ({ number, name }) => `${number} ${name}`),
      }));
  return (
    <>
      <Select
        {...(props.id ? { id: props.id } : {})}
        label={t('voters.place.area')}
        value={area()}
        onChange={(code) => {
          setChosen(code);
          props.onChange(NOWHERE);
        }}
        options={areas().map(([value, label]) => ({ value, label }))}
        error={props.error}
      />
      <Show when={of('COUNTY').length > 0}>
        <Select
          label={t('voters.place.county')}
          value={props.value.countyConstituencyId}
          onChange={(id) => props.onChange({ ...props.value, countyConstituencyId: id })}
          options={of('COUNTY')}
        />
      </Show>
      <Show when={of('TOWNSHIP').length > 0}>
        <Select
          label={t('voters.place.township')}
          optional
          value={props.value.townshipConstituencyId ?? ''}
          onChange={(id) => props.onChange({ ...props.value, townshipConstituencyId: id === '' ? null : id })}
          options={[{ value: '', label: t('voters.place.none') }, ...of('TOWNSHIP')]}
        />
      </Show>
    </>
  );
}
