import { A, useParams } from '@solidjs/router';
import { createQuery } from '@urql/solid';
import { For, Show, createSignal } from 'solid-js';
import { graphql } from '../graphql.ts';
import { useFormat } from '../i18n/format.ts';
import { useT } from '../i18n/index.tsx';
import { NotFound } from '../shell/NotFound.tsx';
import { Page } from '../shell/Page.tsx';
import { useViewer } from '../shell/viewer.tsx';
import { Button } from '../ui/Button.tsx';
import { Mark } from '../ui/Mark.tsx';
import { TextField } from '../ui/TextField.tsx';
import { createDesk } from './create-desk.ts';
import { DeskAnswer, type Given } from './DeskAnswer.tsx';
import { Undo } from './Undo.tsx';
import './voting.css';

const DeskPageQuery = graphql(`
  query DeskPage($id: ID!) {
    pollingPlace(id: $id) {
      id
      electionId
      name
      state
      ballots {
        level
        handedOut
      }
    }
    undosAsked(placeId: $id) {
      ...Undo_asked
    }
  }
`);

/** The check-in desk of a place: scan, Enter, hand out, next. The field keeps the focus. */
export function DeskPage() {
  const t = useT();
  const format = useFormat();
  const { can } = useViewer();
  const params = useParams<{ id: string }>();
  const [query] = createQuery({
    query: DeskPageQuery,
    variables: () => ({ id: params.id }),
    pause: () => !can('checkin:record'),
    context: { additionalTypenames: ['UndoAsked'] },
  });
  const [more, setMore] = createSignal<Readonly<Record<string, number>>>({});
  const [typed, setTyped] = createSignal('');
  const [assistedBy, setAssistedBy] = createSignal('');
  const [undoing, setUndoing] = createSignal<readonly string[] | null>(null);
  let field: HTMLInputElement | undefined;
  const count = ({ ballots }: Given) =>
    setMore((all) => {
      const next = { ...all };
      for (const { level } of ballots) next[level] = (next[level] ?? 0) + 1;
      return next;
    });
  const desk = createDesk(params.id, count);
  // The field comes with the answer of the API; whoever sits here types at once.
  const take = (element: HTMLInputElement) => {
    field = element;
    setTimeout(() => element.focus());
  };

  const counts = () =>
    (query.data?.pollingPlace?.ballots ?? [])
      .map(({ level, handedOut }) => {
        const n = format().number(handedOut + (more()[level] ?? 0));
        return `${t(`voting.level.${level}`)} ${t('voting.sheets', { n })}`;
      })
      .join(' · ');
  const send = async (event: SubmitEvent) => {
    event.preventDefault();
    // A scanner may send its Enter twice.
    if (desk.busy() || typed().trim() === '') return;
    const [line, by] = [typed(), assistedBy()];
    setTyped('');
    setAssistedBy('');
    await desk.give(line, by);
    field?.focus();
  };

  return (
    <Show when={query.data?.pollingPlace} fallback={<NotFound fetching={query.fetching} />}>
      {(place) => (
        <Page
          title={t('polling.desk.title')}
          state={t('polling.desk.state', { place: place().name, counts: counts() })}
          crumbs={[
            { label: t('voting.places.title'), href: `/elections/${place().electionId}/places` },
            { label: place().name, href: `/places/${params.id}` },
            { label: t('polling.desk.title') },
          ]}
          actions={
            <A class="ui-button ui-button--secondary" href={`/places/${params.id}/roll`}>
              {t('voting.place.roll')}
            </A>
          }
        >
          <Show when={place().state === 'OPEN'} fallback={<p>{t('polling.desk.closed')}</p>}>
            <div class="desk">
              <form class="desk__entry" onSubmit={(event) => void send(event)}>
                <TextField
                  name="voter"
                  label={t('polling.desk.find')}
                  hint={t('polling.desk.findHint')}
                  autocomplete="off"
                  value={typed()}
                  onInput={setTyped}
                  ref={take}
                />
                <div class="voter-finder__line">
                  <TextField
                    optional
                    label={t('polling.desk.assisted')}
                    hint={t('polling.desk.assistedHint')}
                    autocomplete="off"
                    value={assistedBy()}
                    onInput={setAssistedBy}
                  />
                  <Button kind="primary" type="submit" busy={desk.busy()}>
                    {t('polling.desk.give')}
                  </Button>
                </div>
              </form>
              <DeskAnswer answer={desk.answer()} onUndo={setUndoing} />
              <Show when={desk.kept().length > 0}>
                <section class="desk__waiting">
                  <p>{t('polling.desk.offline')}</p>
                  <p>
                    <Mark kind="soon" /> {t('polling.desk.queued', { n: desk.kept().length })}{' '}
                    <Button small busy={desk.sending()} onClick={() => void desk.resend()}>
                      {t('polling.desk.resend')}
                    </Button>
                  </p>
                </section>
              </Show>
              <Show when={desk.late().length > 0}>
                <section class="voting-alert" aria-label={t('polling.desk.late')}>
                  <h2>{t('polling.desk.late')}</h2>
                  <ul class="voting-lines">
                    <For each={desk.late()}>
                      {(one) => (
                        <li>
                          {t('polling.desk.lateLine', { hour: one.hour, text: one.text })}
                          <Button kind="quiet" small onClick={() => desk.seen(one)}>
                            {t('polling.desk.dismiss')}
                          </Button>
                        </li>
                      )}
                    </For>
                  </ul>
                </section>
              </Show>
              <Undo
                asked={query.data?.undosAsked ?? []}
                checkInIds={undoing()}
                onDone={() => {
                  setUndoing(null);
                  desk.clear();
                  field?.focus();
                }}
                onClose={() => setUndoing(null)}
              />
            </div>
          </Show>
        </Page>
      )}
    </Show>
  );
}
