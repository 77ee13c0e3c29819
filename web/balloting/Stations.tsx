import { Show } from 'solid-js';
import { type EnumOf, type FragmentType, graphql, readFragment } from '../graphql.ts';
import { useFormat } from '../i18n/format.ts';
import { useT } from '../i18n/index.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { Tag, type Tone } from '../ui/Tag.tsx';

export const Stations_round = graphql(`
  fragment Stations_round on Round {
    id
    registered
    places {
      id
      position
      name
      state
      keyingsIn
      keying
      returned
      participants
      differences {
        field
      }
    }
    soFar {
      placesIn
      issued
      participants
      returned
      invalid
    }
    totalFaults {
      code
      field
    }
  }
`);

const TONE: Readonly<Record<EnumOf<'CountPlaceState'>, Tone>> = {
  MISSING: 'plain',
  KEYED_ONCE: 'river',
  DIFFERS: 'amber',
  AGREED: 'jade',
};

/** The places of a round: which are in, which differ, and what the total is so far. */
export function Stations(props: { readonly round: FragmentType<typeof Stations_round> }) {
  const t = useT();
  const format = useFormat();
  const round = () => readFragment(Stations_round, props.round);
  const figure = (value: number | null) => (value === null ? '—' : format().number(value));
  return (
    <section class="stations">
      <h2>{t('balloting.stations.title')}</h2>
      <p role="status">
        {t('balloting.stations.soFar', {
          in: round().soFar.placesIn,
          all: round().places.length,
          participants: format().number(round().soFar.participants),
          returned: format().number(round().soFar.returned),
          turnout: format().percent(round().soFar.participants / Math.max(1, round().registered)),
        })}
      </p>
      <Show when={round().totalFaults[0]}>
        {(fault) => (
          <p class="stations__fault">
            {t('balloting.stations.impossible')} {t(`balloting.fault.${fault().code}`)}
          </p>
        )}
      </Show>
      <DataTable
        caption={t('balloting.stations.caption')}
        rows={round().places}
        rowKey={({ id }) => id}
        dense
        columns={[
          {
            key: 'name',
            title: t('balloting.stations.place'),
            cell: ({ id, name, position }) => (
              <a href={`/rounds/${round().id}/count?place=${id}`}>
                {name ?? t('balloting.stations.nth', { n: position })}
              </a>
            ),
          },
          {
            key: 'state',
            title: t('balloting.stations.state'),
            cell: ({ state, differences }) => (
              <Tag tone={TONE[state]}>{t(`balloting.stations.is.${state}`, { n: differences.length })}</Tag>
            ),
          },
          {
            key: 'participants',
            title: t('balloting.count.participants'),
            numeric: true,
            cell: ({ participants }) => figure(participants),
          },
          {
            key: 'returned',
            title: t('balloting.count.returned'),
            numeric: true,
            cell: ({ returned }) => figure(returned),
          },
        ]}
      />
    </section>
  );
}
