import { useParams } from '@solidjs/router';
import { createQuery } from '@urql/solid';
import { For, Show, createSignal } from 'solid-js';
import { ElectionNav } from '../elections/ElectionNav.tsx';
import { type EnumOf, graphql } from '../graphql.ts';
import { useT } from '../i18n/index.tsx';
import { NotFound } from '../shell/NotFound.tsx';
import { Page } from '../shell/Page.tsx';
import { createPaging } from '../shell/paging.ts';
import { useViewer } from '../shell/viewer.tsx';
import { Button } from '../ui/Button.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { Pager } from '../ui/Pager.tsx';
import { Tag, type Tone } from '../ui/Tag.tsx';
import { CrewConflicts } from './CrewConflicts.tsx';
import { PlanPlace } from './PlanPlace.tsx';
import { VotingRules } from './VotingRules.tsx';
import './voting.css';

const PlacesPageQuery = graphql(`
  query PlacesPage($id: ID!, $first: Int!, $after: String, $staff: Boolean!, $manages: Boolean!) {
    election(id: $id) {
      id
      name
      today
      terms {
        id
      }
    }
    pollingPlaces(electionId: $id, first: $first, after: $after) {
      totalCount
      edges {
        node {
          id
          kind
          number
          name
          divisionName
          address
          opensAt
          closesAt
          state
          serves {
            constituencyId
            level
            name
          }
          crew @include(if: $staff) {
            id
          }
          crewFaults @include(if: $staff)
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    votingRules(electionId: $id) {
      ...VotingRules_rules
    }
    crewConflicts(electionId: $id) @include(if: $staff) {
      ...CrewConflicts_conflict
    }
    declaredKinships @include(if: $manages) {
      ...CrewConflicts_kinship
    }
  }
`);

const SIZE = 50;

export const PLACE_TONE: Readonly<Record<EnumOf<'PlaceState'>, Tone>> = {
  PLANNED: 'plain',
  OPEN: 'river',
  CLOSED: 'jade',
};

/** Where an election is voted in: stations, meetings and mobile boxes with their crews. */
export function PlacesPage() {
  const t = useT();
  const { can } = useViewer();
  const params = useParams<{ id: string }>();
  const paging = createPaging(SIZE);
  const [query] = createQuery({
    query: PlacesPageQuery,
    variables: () => ({
      id: params.id,
      first: SIZE,
      after: paging.after(),
      staff: can('staff:read'),
      manages: can('election:manage'),
    }),
    context: { additionalTypenames: ['PollingPlace', 'CrewMember', 'CrewConflict', 'DeclaredKinship'] },
  });
  const [adding, setAdding] = createSignal(false);
  const places = () => query.data?.pollingPlaces.edges.map(({ node }) => node) ?? [];
  const total = () => query.data?.pollingPlaces.totalCount ?? 0;
  const next = () => query.data?.pollingPlaces.pageInfo;
  return (
    <Show when={query.data?.election} fallback={<NotFound fetching={query.fetching} />}>
      {(election) => (
        <Page
          title={t('voting.places.title')}
          state={`${election().name} · ${t('voting.places.state', { n: total() })}`}
          place={[{ label: election().name }]}
          action={
            <Show when={can('election:manage')}>
              <Button kind="primary" onClick={() => setAdding(true)}>
                {t('voting.places.add')}
              </Button>
            </Show>
          }
        >
          <ElectionNav electionId={params.id} />
          <CrewConflicts
            conflicts={query.data?.crewConflicts ?? []}
            kinships={query.data?.declaredKinships ?? []}
            termIds={election().terms.map(({ id }) => id)}
            today={election().today}
          />
          <DataTable
            dense
            caption={t('voting.places.caption')}
            count={total()}
            rows={places()}
            rowKey={({ id }) => id}
            {...(can('staff:read') ? { hrefOf: ({ id }: { readonly id: string }) => `/places/${id}` } : {})}
            empty={t('voting.places.empty')}
            columns={[
              {
                key: 'place',
                title: t('voting.places.place'),
                cell: ({ name }) => name,
              },
              {
                key: 'kind',
                title: t('voting.places.kind'),
                cell: ({ kind, number, divisionName }) =>
                  `${divisionName} ${t('voting.numbered', { kind: t(`voting.kind.${kind}`), number })}`,
              },
              { key: 'address', title: t('voting.places.address'), cell: ({ address }) => address },
              {
                key: 'serves',
                title: t('voting.places.serves'),
                cell: ({ serves }) => serves.map(({ name }) => name).join('、'),
              },
              {
                key: 'hours',
                title: t('voting.places.hours'),
                cell: ({ opensAt, closesAt }) => (
                  <span class="figures">
                    {opensAt}–{closesAt}
                  </span>
                ),
              },
              ...(can('staff:read')
                ? [
                    {
                      key: 'crew',
                      title: t('voting.places.crew'),
                      cell: (row: ReturnType<typeof places>[number]) => (
                        <div>
                          {t('voting.places.people', { n: row.crew?.length ?? 0 })}{' '}
                          <For each={row.state === 'PLANNED' ? (row.crewFaults ?? []) : []}>
                            {(fault) => <Tag tone="amber">{t(`voting.place.fault.${fault}`)}</Tag>}
                          </For>
                        </div>
                      ),
                    },
                  ]
                : []),
              {
                key: 'state',
                title: t('voting.places.standing'),
                cell: ({ state }) => <Tag tone={PLACE_TONE[state]}>{t(`voting.state.${state}`)}</Tag>,
              },
            ]}
          />
          <Show when={total() > SIZE}>
            <Pager
              from={paging.at()}
              to={paging.at() + places().length - 1}
              total={total()}
              busy={query.fetching}
              onPrevious={paging.after() ? paging.previous : undefined}
              onNext={
                next()?.hasNextPage
                  ? () => paging.next(next()?.endCursor ?? '', paging.at() + places().length)
                  : undefined
              }
            />
          </Show>
          <Show when={query.data?.votingRules}>
            {(rules) => <VotingRules electionId={params.id} rules={rules()} />}
          </Show>
          <PlanPlace electionId={params.id} open={adding()} onClose={() => setAdding(false)} />
        </Page>
      )}
    </Show>
  );
}
