import { useParams, useSearchParams } from '@solidjs/router';
import { createQuery } from '@urql/solid';
import { createEffect, createSignal, Match, onCleanup, Show, Switch } from 'solid-js';
import { ElectionNav } from '../elections/ElectionNav.tsx';
import { graphql } from '../graphql.ts';
import { useFormat } from '../i18n/format.ts';
import { useI18n } from '../i18n/index.tsx';
import { newIntent } from '../intent.ts';
import { Failed } from '../shell/Failed.tsx';
import { NotFound } from '../shell/NotFound.tsx';
import { Page } from '../shell/Page.tsx';
import { useViewer } from '../shell/viewer.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { notify } from '../ui/Toast.tsx';
import { Arrival } from './Arrival.tsx';
import { ColumnMap } from './ColumnMap.tsx';
import { DropSheet } from './DropSheet.tsx';
import { ImportHistory } from './ImportHistory.tsx';
import { GiveUp } from './GiveUp.tsx';
import { Interrupted } from './Interrupted.tsx';
import { Preview } from './Preview.tsx';
import { PublishedLists } from './PublishedLists.tsx';
import { NotReceived, sendRoll } from './send-roll.ts';
import './roll.css';

const ROLL_PAGE = graphql(`
  query RollPage($electionId: ID!) {
    election(id: $electionId) {
      id
      name
      electionDay
    }
    rollImports(electionId: $electionId) {
      id
      state
      failure
      fileName
      byteSize
      bytesRead
      ...ImportHistory_import
      ...ColumnMap_import
      ...Arrival_import
      ...Interrupted_import
      ...Preview_import
    }
    voterLists(electionId: $electionId) {
      id
      publishedOn
      voters
      ...PublishedLists_list
    }
  }
`);

const POLL_MS = 1000;
const OPEN: readonly string[] = ['RECEIVING', 'INTERRUPTED', 'CHECKING', 'MAPPING', 'PREVIEW'];

/** The roll of an election: a sheet comes in, is looked at, is entered; then the list is published. */
export function RollPage() {
  const { t, sentence } = useI18n();
  const format = useFormat();
  const { can } = useViewer();
  const params = useParams<{ id: string }>();
  const [search, setSearch] = useSearchParams();
  const [result, ask] = createQuery({ query: ROLL_PAGE, variables: () => ({ electionId: params.id }) });
  const [sent, setSent] = createSignal<number | null>(null);
  const [failed, setFailed] = createSignal<string | null>(null);
  const read = () => ask({ requestPolicy: 'network-only' });

  const imports = () => result.data?.rollImports ?? [];
  const shown = () => {
    const named = imports().find(({ id }) => id === search['import']);
    return named ?? imports().find(({ state }) => OPEN.includes(state));
  };
  const arriving = () => imports().some(({ state }) => state === 'RECEIVING' || state === 'CHECKING');
  createEffect(() => {
    if (sent() === null && !arriving()) return;
    const timer = setInterval(read, POLL_MS);
    onCleanup(() => clearInterval(timer));
  });

  const handleFile = async (file: File) => {
    const before = imports().find(
      ({ state, fileName, byteSize }) =>
        state === 'INTERRUPTED' && fileName === file.name && byteSize === file.size,
    );
    const importId = before?.id ?? newIntent();
    setFailed(null);
    setSent(0);
    setSearch({ import: importId, rows: null, after: null, at: null });
    try {
      const received = await sendRoll({
        electionId: params.id,
        importId,
        file,
        received: before?.bytesRead ?? 0,
        onSent: setSent,
      });
      setSearch({ import: received.importId });
      if (received.repeated) notify(t('registration.repeated'));
    } catch (error) {
      setFailed(error instanceof NotReceived ? error.code : 'UNKNOWN');
    } finally {
      setSent(null);
      read();
    }
  };
  const errors = () => {
    const code = failed();
    if (code === null) return [];
    return [{ text: sentence(`error.${code}`) ?? t('error.UNKNOWN', { code }) }];
  };
  const state = () => {
    const [list] = result.data?.voterLists ?? [];
    if (!list) return t('registration.stateNone');
    return t('registration.statePublished', {
      date: format().date(list.publishedOn),
      voters: format().number(list.voters),
    });
  };

  return (
    <Show
      when={result.data?.election}
      fallback={
        <Show when={!result.fetching} fallback={<p role="status">{t('common.loading')}</p>}>
          <Show when={result.error} fallback={<NotFound />}>
            <Failed error={result.error} onRetry={read} />
          </Show>
        </Show>
      }
    >
      {(election) => (
        <Page
          title={t('registration.title')}
          state={state()}
          place={[{ label: election().name, href: `/elections/${election().id}` }]}
        >
          <ElectionNav electionId={election().id} />
          <ErrorSummary errors={errors()} />
          <Show when={can('roll:import')}>
            <DropSheet busy={sent() !== null || arriving()} onFile={(file) => void handleFile(file)} />
          </Show>
          <Show when={sent() !== null && !arriving()}>
            <p role="status">{t('registration.sending', { share: format().percent(sent() ?? 0, 0) })}</p>
          </Show>
          <Show when={shown()}>
            {(one) => (
              <Switch
                fallback={<Preview rollImport={one()} mayImport={can('roll:import')} onChanged={read} />}
              >
                <Match when={one().state === 'RECEIVING' || one().state === 'CHECKING'}>
                  <Arrival rollImport={one()} onChanged={read} />
                </Match>
                <Match when={one().state === 'INTERRUPTED'}>
                  <Interrupted rollImport={one()} onChanged={read} />
                </Match>
                <Match when={one().state === 'MAPPING'}>
                  <section class="roll-part">
                    <h2>{one().fileName}</h2>
                    <p>{t('registration.map.text')}</p>
                    <ColumnMap rollImport={one()} onChanged={read} />
                    <GiveUp importId={one().id} onChanged={read} />
                  </section>
                </Match>
                <Match when={one().failure}>
                  {(code) => (
                    <p class="roll-late" role="alert">
                      {t(`registration.failure.${code()}`)}
                    </p>
                  )}
                </Match>
                <Match when={one().state === 'CANCELLED'}>
                  <p role="status">{t('registration.cancelled')}</p>
                </Match>
              </Switch>
            )}
          </Show>
          <PublishedLists
            electionId={election().id}
            lists={result.data?.voterLists ?? []}
            mayPublish={can('roll:publish')}
            onChanged={read}
          />
          <section class="roll-part">
            <ImportHistory electionId={election().id} imports={imports()} />
          </section>
        </Page>
      )}
    </Show>
  );
}
