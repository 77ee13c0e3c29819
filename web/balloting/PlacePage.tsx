import { A, useParams } from '@solidjs/router';
import { createQuery } from '@urql/solid';
import { For, Show, createSignal } from 'solid-js';
import { ElectionNav } from '../elections/ElectionNav.tsx';
import { graphql } from '../graphql.ts';
import { useFormat } from '../i18n/format.ts';
import { useT } from '../i18n/index.tsx';
import { NotFound } from '../shell/NotFound.tsx';
import { Page } from '../shell/Page.tsx';
import { useViewer } from '../shell/viewer.tsx';
import { Button } from '../ui/Button.tsx';
import { Facts } from '../ui/Facts.tsx';
import { Tag } from '../ui/Tag.tsx';
import { BoxWay } from './BoxWay.tsx';
import { ClosePlace } from './ClosePlace.tsx';
import { Crew } from './Crew.tsx';
import { OpenPlace } from './OpenPlace.tsx';
import { PlacePapers } from './PlacePapers.tsx';
import { PLACE_TONE } from './PlacesPage.tsx';
import './voting.css';

const PlacePageQuery = graphql(`
  query PlacePage($id: ID!) {
    pollingPlace(id: $id) {
      id
      electionId
      kind
      number
      name
      address
      divisionName
      opensAt
      closesAt
      voterGroups
      state
      serves {
        constituencyId
        level
        name
      }
      opening {
        openedOn
        openedAt
        booths
        announcedBy
      }
      ...Crew_place
      ...OpenPlace_place
      ...PlacePapers_place
      ...ClosePlace_place
      ...BoxWay_place
    }
  }
`);

/** One polling place from its crew to its sealed box. */
export function PlacePage() {
  const t = useT();
  const format = useFormat();
  const { can } = useViewer();
  const params = useParams<{ id: string }>();
  const [query] = createQuery({
    query: PlacePageQuery,
    variables: () => ({ id: params.id }),
    pause: () => !can('staff:read'),
    context: { additionalTypenames: ['PollingPlace', 'CrewMember', 'CheckIn', 'CrewConflict'] },
  });
  const [doing, setDoing] = createSignal<'OPEN' | 'CLOSE' | null>(null);
  return (
    <Show when={query.data?.pollingPlace} fallback={<NotFound fetching={query.fetching} />}>
      {(place) => (
        <Page
          title={place().name}
          state={`${place().divisionName} · ${t('voting.numbered', {
            kind: t(`voting.kind.${place().kind}`),
            number: place().number,
          })} · ${place().opensAt}–${place().closesAt}`}
          crumbs={[
            { label: t('elections.title'), href: '/elections' },
            { label: t('voting.places.title'), href: `/elections/${place().electionId}/places` },
            { label: place().name },
          ]}
          actions={
            <>
              <Show when={can('checkin:record')}>
                <A class="ui-button ui-button--secondary" href={`/places/${params.id}/roll`}>
                  {t('voting.place.roll')}
                </A>
                <Show when={place().state === 'OPEN'}>
                  <A class="ui-button ui-button--secondary" href={`/places/${params.id}/desk`}>
                    {t('voting.place.desk')}
                  </A>
                </Show>
              </Show>
            </>
          }
          action={
            <Show when={can('ledger:record')}>
              <Show when={place().state === 'PLANNED'}>
                <Button kind="primary" onClick={() => setDoing('OPEN')}>
                  {t('voting.place.open')}
                </Button>
              </Show>
              <Show when={place().state === 'OPEN'}>
                <Button kind="primary" onClick={() => setDoing('CLOSE')}>
                  {t('voting.place.close')}
                </Button>
              </Show>
            </Show>
          }
        >
          <ElectionNav electionId={place().electionId} />
          <Facts
            items={[
              {
                label: t('voting.places.standing'),
                value: <Tag tone={PLACE_TONE[place().state]}>{t(`voting.state.${place().state}`)}</Tag>,
              },
              { label: t('voting.places.address'), value: place().address },
              {
                label: t('voting.places.serves'),
                value: (
                  <For each={place().serves}>
                    {(one) => (
                      <div>
                        <A href={`/elections/${place().electionId}/constituencies/${one.constituencyId}`}>
                          {one.name}
                        </A>{' '}
                        <span class="soft">{t(`voting.level.${one.level}`)}</span>
                      </div>
                    )}
                  </For>
                ),
              },
              ...(place().voterGroups.length > 0
                ? [{ label: t('voting.places.groups'), value: place().voterGroups.join('、') }]
                : []),
            ]}
          />
          <Show when={place().opening}>
            {(opening) => (
              <p>
                {t('voting.place.openedAt', {
                  date: format().date(opening().openedOn),
                  time: opening().openedAt,
                  by: opening().announcedBy,
                  booths: opening().booths,
                })}
              </p>
            )}
          </Show>
          <PlacePapers place={place()} />
          <BoxWay place={place()} />
          <Crew place={place()} />
          <OpenPlace place={place()} open={doing() === 'OPEN'} onClose={() => setDoing(null)} />
          <ClosePlace place={place()} open={doing() === 'CLOSE'} onClose={() => setDoing(null)} />
        </Page>
      )}
    </Show>
  );
}
