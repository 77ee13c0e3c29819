import { createQuery, useClient } from '@urql/solid';
import { createSignal, Show } from 'solid-js';
import { graphql } from '../graphql.ts';
import { useFormat } from '../i18n/format.ts';
import { useT } from '../i18n/index.tsx';
import { recall, remember } from '../kept.ts';
import { Page } from '../shell/Page.tsx';
import { Button } from '../ui/Button.tsx';
import { Mark } from '../ui/Mark.tsx';
import { TextField } from '../ui/TextField.tsx';
import { type Card, type CardKey, readCard } from './card-token.ts';
import './papers.css';

const VERIFY_CARD = graphql(`
  query VerifyCard {
    cardKeys {
      id
      key
    }
    elections {
      id
      name
      electionDay
    }
  }
`);
const CARD_STATE = graphql(`
  query CardStateNow($token: String!) {
    cardState(token: $token)
  }
`);

/**
 * Where anybody checks a voter card. The signature is checked in the browser, without a network once the page is here;
 * with one, it also says whether the card was revoked.
 */
export function VerifyCardPage() {
  const t = useT();
  const format = useFormat();
  const client = useClient();
  const [result] = createQuery({ query: VERIFY_CARD });
  const [text, setText] = createSignal('');
  const [answer, setAnswer] = createSignal<{
    readonly card: Card | null;
    readonly state: string | null;
  } | null>(null);
  const keys = (): readonly CardKey[] => {
    const published = result.data?.cardKeys;
    if (published) remember('card-keys', JSON.stringify(published));
    return published ?? readKept();
  };
  const check = async (token: string) => {
    const card = await readCard(token, keys());
    setAnswer({ card, state: null });
    if (!card) return;
    const now = await client
      .query(CARD_STATE, { token: token.trim() }, { requestPolicy: 'network-only' })
      .toPromise();
    if (now.data) setAnswer({ card, state: now.data.cardState });
  };
  const election = (card: Card) => result.data?.elections.find(({ id }) => id === card.electionId);
  const good = () => answer()?.card && answer()?.state !== 'REVOKED' && answer()?.state !== 'UNKNOWN';

  return (
    <Page title={t('papers.verify.title')} state={t('papers.verify.text')} width="form">
      <form
        class="verify-card"
        onSubmit={(event) => {
          event.preventDefault();
          void check(text());
        }}
      >
        <TextField
          rows={3}
          id="card-code"
          label={t('papers.verify.code')}
          hint={t('papers.verify.codeHint')}
          value={text()}
          onInput={(typed) => {
            setText(typed);
            setAnswer(null);
          }}
          autocomplete="off"
        />
        <Button type="submit" kind="primary" disabled={keys().length === 0 || text().trim() === ''}>
          {t('papers.verify.check')}
        </Button>
      </form>
      <div role="status" class="verify-card__answer">
        <Show when={answer()}>
          {(one) => (
            <Show
              when={one().card}
              fallback={
                <h2>
                  <Mark kind="wrong" /> {t('papers.verify.forged')}
                </h2>
              }
            >
              {(card) => (
                <>
                  <h2>
                    <Mark kind={good() ? 'done' : 'wrong'} />{' '}
                    {t(
                      one().state === 'REVOKED'
                        ? 'papers.verify.revoked'
                        : one().state === 'UNKNOWN'
                          ? 'papers.verify.unknown'
                          : 'papers.verify.good',
                    )}
                  </h2>
                  <p>
                    {t('papers.verify.number', { number: card().number.replace(/(\d{4})(?=\d)/g, '$1 ') })}
                  </p>
                  <Show when={election(card())}>
                    {(found) => (
                      <p>
                        {t('papers.verify.election', {
                          name: found().name,
                          date: format().date(found().electionDay),
                        })}
                      </p>
                    )}
                  </Show>
                  <Show when={one().state === null}>
                    <p class="soft">{t('papers.verify.offline')}</p>
                  </Show>
                </>
              )}
            </Show>
          )}
        </Show>
      </div>
    </Page>
  );
}

/** Keys of an earlier visit, for a desk without a network. */
function readKept(): CardKey[] {
  try {
    const kept: unknown = JSON.parse(recall('card-keys') ?? '[]');
    return Array.isArray(kept) ? kept.filter(isKey) : [];
  } catch {
    return [];
  }
}

const isKey = (one: unknown): one is CardKey =>
  typeof one === 'object' && one !== null && 'id' in one && 'key' in one && typeof one.key === 'string';
