import { createQuery } from '@urql/solid';
import { createSignal, For, Show } from 'solid-js';
import { constituencyName } from '../constituency-name.ts';
import { useProblems } from '../errors.ts';
import { graphql } from '../graphql.ts';
import { useFormat } from '../i18n/format.ts';
import { useT } from '../i18n/index.tsx';
import { Page } from '../shell/Page.tsx';
import { Button } from '../ui/Button.tsx';
import { ErrorSummary, type SummedError } from '../ui/ErrorSummary.tsx';
import { TextField } from '../ui/TextField.tsx';
import './roll.css';

const LOOK_UP = graphql(`
  query VoterLookUp($name: String!, $idLastFour: String!) {
    voterLookUp(name: $name, idLastFour: $idLastFour) {
      electionName
      electionDay
      publishedOn
      places {
        level
        congress
        number
        name
      }
    }
  }
`);

/** Where a voter finds out in which constituency they vote. What is asked stays in the page, and out of its address. */
export function LookUpPage() {
  const t = useT();
  const format = useFormat();
  const said = useProblems();
  const [name, setName] = createSignal('');
  const [lastFour, setLastFour] = createSignal('');
  const [tried, setTried] = createSignal(false);
  const [asked, setAsked] = createSignal<{ readonly name: string; readonly idLastFour: string } | null>(null);
  const [result, ask] = createQuery({
    query: LOOK_UP,
    variables: () => asked() ?? { name: '', idLastFour: '' },
    pause: () => asked() === null,
    requestPolicy: 'network-only',
  });
  const nameError = () =>
    tried() && name().trim() === '' ? t('registration.lookUp.nameMissing') : undefined;
  const fourError = () =>
    tried() && !/^\d{3}[\dXx]$/.test(lastFour().trim()) ? t('registration.lookUp.lastFourWrong') : undefined;
  const errors = (): readonly SummedError[] => [
    ...(nameError() ? [{ text: nameError() ?? '', field: 'voter-name' }] : []),
    ...(fourError() ? [{ text: fourError() ?? '', field: 'voter-last-four' }] : []),
    ...(asked() ? said(result.error).map((text) => ({ text })) : []),
  ];
  const handleSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (nameError() || fourError()) return;
    const next = { name: name().trim(), idLastFour: lastFour().trim() };
    const before = asked();
    setAsked(next);
    if (before?.name === next.name && before.idLastFour === next.idLastFour)
      ask({ requestPolicy: 'network-only' });
  };
  const answered = () => asked() !== null && !result.fetching && !result.error && result.data !== undefined;

  return (
    <Page title={t('registration.lookUp.title')} state={t('registration.lookUp.text')} width="form">
      <ErrorSummary errors={errors()} />
      <form class="look-up" onSubmit={handleSubmit} novalidate>
        <TextField
          id="voter-name"
          label={t('registration.lookUp.name')}
          value={name()}
          onInput={setName}
          error={nameError()}
          autocomplete="name"
          maxLength={50}
        />
        <TextField
          id="voter-last-four"
          label={t('registration.lookUp.lastFour')}
          hint={t('registration.lookUp.lastFourHint')}
          value={lastFour()}
          onInput={setLastFour}
          error={fourError()}
          autocomplete="off"
          maxLength={4}
        />
        <Button type="submit" kind="primary" busy={asked() !== null && result.fetching}>
          {t('registration.lookUp.ask')}
        </Button>
      </form>
      <div role="status" class="look-up__answer">
        <Show when={answered()}>
          <Show when={result.data?.voterLookUp} fallback={<p>{t('registration.lookUp.nobody')}</p>}>
            {(found) => (
              <>
                <h2>{t('registration.lookUp.found', { election: found().electionName })}</h2>
                <p>{t('registration.lookUp.day', { date: format().date(found().electionDay) })}</p>
                <ul class="look-up__places">
                  <For each={found().places}>
                    {(place) => (
                      <li>
                        <span class="soft">{place.congress}</span>
                        <strong>
                          {constituencyName(place, ({ number, name }) =>
                            t('registration.lookUp.place', { number, name }),
                          )}
                        </strong>
                      </li>
                    )}
                  </For>
                </ul>
                <p class="soft">
                  {t('registration.lookUp.published', { date: format().date(found().publishedOn) })}
                </p>
              </>
            )}
          </Show>
        </Show>
      </div>
    </Page>
  );
}
