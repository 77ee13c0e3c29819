import { useParams } from '@solidjs/router';
import { createQuery } from '@urql/solid';
import { For, Show, createSignal } from 'solid-js';
import { graphql } from '../graphql.ts';
import { useFormat } from '../i18n/format.ts';
import { useT } from '../i18n/index.tsx';
import { NotFound } from '../shell/NotFound.tsx';
import { Page } from '../shell/Page.tsx';
import { useViewer } from '../shell/viewer.tsx';
import { Button } from '../ui/Button.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { PaperRoll } from './PaperRoll.tsx';
import './voting.css';

const StationRollPageQuery = graphql(`
  query StationRollPage($id: ID!, $first: Int!) {
    pollingPlace(id: $id) {
      id
      electionId
      name
      state
    }
    stationRoll(placeId: $id, first: $first) {
      placeId
      listId
      version
      publishedOn
      voters
      lines {
        number
        name
        sex
        levels
      }
    }
  }
`);

const STEP = 100;
const MOST = 500;

/** The roll of a place on paper, for when the line is down; and the numbers ticked off on it, entered afterwards. */
export function StationRollPage() {
  const t = useT();
  const format = useFormat();
  const { can } = useViewer();
  const params = useParams<{ id: string }>();
  const [first, setFirst] = createSignal(STEP);
  const [query] = createQuery({
    query: StationRollPageQuery,
    variables: () => ({ id: params.id, first: first() }),
    pause: () => !can('checkin:record'),
  });
  const place = () => query.data?.pollingPlace;
  return (
    <Show when={query.data?.stationRoll} fallback={<NotFound fetching={query.fetching} />}>
      {(roll) => (
        <Page
          title={t('polling.roll.title')}
          state={t('polling.roll.state', {
            place: place()?.name ?? '',
            version: roll().version,
            voters: format().number(roll().voters),
          })}
          crumbs={[
            { label: t('voting.places.title'), href: `/elections/${place()?.electionId ?? ''}/places` },
            { label: place()?.name ?? '', href: `/places/${params.id}` },
            { label: t('polling.roll.title') },
          ]}
          action={
            <Button kind="primary" onClick={() => window.print()}>
              {t('polling.roll.print')}
            </Button>
          }
        >
          <Show when={place()?.state === 'OPEN'}>
            <PaperRoll placeId={params.id} listId={roll().listId} />
          </Show>
          <div class="station-roll">
            <DataTable
              dense
              caption={t('polling.roll.title')}
              count={roll().voters}
              rows={roll().lines}
              rowKey={({ number }) => String(number)}
              columns={[
                {
                  key: 'number',
                  title: t('polling.roll.number'),
                  numeric: true,
                  cell: ({ number }) => number,
                },
                {
                  key: 'name',
                  title: t('polling.roll.name'),
                  cell: ({ name }) => <span class="serif">{name}</span>,
                },
                { key: 'sex', title: t('polling.roll.sex'), cell: ({ sex }) => t(`polling.roll.${sex}`) },
                {
                  key: 'ballots',
                  title: t('polling.roll.ballots'),
                  cell: ({ levels }) => (
                    <For each={levels}>{(level) => <span>{t(`voting.level.${level}`)} </span>}</For>
                  ),
                },
                { key: 'hour', title: t('polling.roll.hour'), cell: () => '' },
                { key: 'signature', title: t('polling.roll.signature'), cell: () => '' },
              ]}
            />
          </div>
          <Show when={roll().lines.length < roll().voters && first() < MOST}>
            <p class="no-print">
              <Button busy={query.fetching} onClick={() => setFirst((now) => Math.min(MOST, now + STEP))}>
                {t('polling.roll.more', { n: Math.min(STEP, roll().voters - roll().lines.length) })}
              </Button>
            </p>
          </Show>
        </Page>
      )}
    </Show>
  );
}
