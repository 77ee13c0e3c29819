import { useParams, useSearchParams } from '@solidjs/router';
import { createQuery } from '@urql/solid';
import { Show, onCleanup } from 'solid-js';
import { ElectionNav } from '../elections/ElectionNav.tsx';
import { type EnumOf, graphql } from '../graphql.ts';
import { useFormat } from '../i18n/format.ts';
import { useT } from '../i18n/index.tsx';
import { NotFound } from '../shell/NotFound.tsx';
import { Page } from '../shell/Page.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { Facts } from '../ui/Facts.tsx';
import { Select } from '../ui/Select.tsx';
import { Tag, type Tone } from '../ui/Tag.tsx';
import './night.css';

const NightQuery = graphql(`
  query NightPage($id: ID!) {
    election(id: $id) {
      id
      name
      electionDay
    }
    electionNight(electionId: $id) {
      electionId
      seats
      filled
      declared
      counting
      registered
      participants
      constituencies {
        constituencyId
        name
        congressId
        congress
        seats
        roundId
        stage
        registered
        participants
        places
        placesIn
        elected {
          personId
          name
        }
      }
    }
  }
`);

const LOOK_EVERY_MS = 10_000;
const TONE: Readonly<Record<EnumOf<'NightStage'>, Tone>> = {
  WAITING: 'plain',
  COUNTING: 'river',
  COUNTED: 'amber',
  DECLARED: 'jade',
  NEXT_VOTE: 'amber',
  REPEAT: 'seal',
  VACANT: 'seal',
};
const STAGES = Object.keys(TONE) as readonly EnumOf<'NightStage'>[];

/** The whole election as its results come: every constituency, who is elected, how many seats are filled. */
export function NightPage() {
  const t = useT();
  const format = useFormat();
  const params = useParams<{ id: string }>();
  const [search, setSearch] = useSearchParams();
  const [query, look] = createQuery({ query: NightQuery, variables: () => ({ id: params.id }) });
  const timer = setInterval(() => look({ requestPolicy: 'network-only' }), LOOK_EVERY_MS);
  onCleanup(() => clearInterval(timer));
  const night = () => query.data?.electionNight;
  const congresses = () => [
    ...new Map((night()?.constituencies ?? []).map((one) => [one.congressId, one.congress])),
  ];
  const rows = () =>
    (night()?.constituencies ?? []).filter(
      ({ congressId, stage }) =>
        (!search['congress'] || congressId === search['congress']) &&
        (!search['stage'] || stage === search['stage']),
    );
  const share = (part: number, whole: number) => (whole > 0 ? part / whole : 0);
  return (
    <Show when={query.data?.election} fallback={<NotFound fetching={query.fetching} />}>
      {(election) => (
        <Page
          title={t('balloting.night.title')}
          state={t('balloting.night.state', {
            election: election().name,
            declared: night()?.declared ?? 0,
            all: night()?.constituencies.length ?? 0,
          })}
          place={[{ label: election().name }]}
        >
          <ElectionNav electionId={params.id} />
          <Show when={night()}>
            {(all) => (
              <>
                <div class="night__seats">
                  <p>
                    {t('balloting.night.filled', {
                      filled: format().number(all().filled),
                      seats: format().number(all().seats),
                    })}
                  </p>
                  <progress
                    aria-label={t('balloting.night.seats')}
                    max={Math.max(1, all().seats)}
                    value={all().filled}
                  />
                </div>
                <Facts
                  as="figures"
                  items={[
                    { label: t('balloting.night.counting'), value: format().number(all().counting) },
                    { label: t('balloting.night.participants'), value: format().number(all().participants) },
                    {
                      label: t('balloting.night.turnout'),
                      value: format().percent(share(all().participants, all().registered)),
                    },
                  ]}
                />
              </>
            )}
          </Show>
          <div class="night__filters no-print">
            <Select
              filter
              label={t('balloting.night.congress')}
              value={String(search['congress'] ?? '')}
              onChange={(congress) => setSearch({ congress: congress || null })}
              options={[
                { value: '', label: t('balloting.night.all') },
                ...congresses().map(([value, label]) => ({ value, label })),
              ]}
            />
            <Select
              filter
              label={t('balloting.night.stage')}
              value={String(search['stage'] ?? '')}
              onChange={(stage) => setSearch({ stage: stage || null })}
              options={[
                { value: '', label: t('balloting.night.all') },
                ...STAGES.map((stage) => ({ value: stage, label: t(`balloting.night.is.${stage}`) })),
              ]}
            />
          </div>
          <DataTable
            caption={t('balloting.night.caption')}
            rows={rows()}
            rowKey={({ constituencyId }) => constituencyId}
            dense
            columns={[
              {
                key: 'name',
                title: t('balloting.night.constituency'),
                cell: ({ name, congress, roundId }) => (
                  <>
                    <Show when={roundId} fallback={name}>
                      {(id) => <a href={`/rounds/${id()}`}>{name}</a>}
                    </Show>{' '}
                    <span class="soft">{congress}</span>
                  </>
                ),
              },
              {
                key: 'stage',
                title: t('balloting.night.stage'),
                cell: ({ stage, places, placesIn }) => (
                  <>
                    <Tag tone={TONE[stage]}>{t(`balloting.night.is.${stage}`)}</Tag>{' '}
                    <Show when={places > 1 && placesIn < places}>
                      <span class="soft">{t('balloting.night.places', { in: placesIn, all: places })}</span>
                    </Show>
                  </>
                ),
              },
              {
                key: 'turnout',
                title: t('balloting.night.turnout'),
                numeric: true,
                cell: ({ participants, registered }) =>
                  participants === null || registered === null
                    ? '—'
                    : format().percent(share(participants, registered)),
              },
              {
                key: 'elected',
                title: t('balloting.night.elected'),
                cell: ({ elected, seats }) => (
                  <>
                    <span class="serif">{elected.map(({ name }) => name).join('、')}</span>{' '}
                    <span class="soft">{`${elected.length} / ${seats}`}</span>
                  </>
                ),
              },
            ]}
          />
        </Page>
      )}
    </Show>
  );
}
