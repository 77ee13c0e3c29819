import { createMutation } from '@urql/solid';
import { createSignal, onCleanup, onMount } from 'solid-js';
import { now } from '../clock.ts';
import { problems, useProblems } from '../errors.ts';
import { graphql } from '../graphql.ts';
import { useT } from '../i18n/index.tsx';
import { newIntent } from '../intent.ts';
import type { Answer, Given } from './DeskAnswer.tsx';
import { keepCards, type KeptCard, keptCards } from './kept-cards.ts';
import { whoIsIt } from './who-is-it.ts';

const CheckIn = graphql(`
  mutation VoterAtDesk($input: CheckInVoterInput!) {
    checkInVoter(input: $input) {
      placeId
      voter
      hour
      assistedBy
      ballots {
        checkInId
        level
        constituency
        voter
        byProxy
        votingWay
      }
    }
  }
`);

const HOUR = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Shanghai', hour: '2-digit' });
const hourNow = () => Number(HOUR.format(now()));

/** A card that was sent late and refused: somebody has to look into it. */
export interface Late extends KeptCard {
  readonly text: string;
}

/**
 * The desk of one place: each voter is one request. Without a connection cards alone are kept in this browser, with their
 * hour and key, so that a card that did arrive is not counted twice.
 */
export function createDesk(placeId: string, onGiven: (given: Given) => void) {
  const t = useT();
  const said = useProblems();
  const [outcome, checkIn] = createMutation(CheckIn);
  const [answer, setAnswer] = createSignal<Answer | null>(null);
  const [kept, setKept] = createSignal(keptCards(placeId));
  const [late, setLate] = createSignal<readonly Late[]>([]);
  const [sending, setSending] = createSignal(false);
  const keep = (cards: readonly KeptCard[]) => {
    setKept(cards);
    keepCards(placeId, cards);
  };
  const missed = (error: typeof outcome.error) => problems(error).some(({ code }) => code === 'NETWORK');
  const refuse = (error: typeof outcome.error) => {
    const ids = problems(error).flatMap(({ details }) =>
      Array.isArray(details['checkInIds']) ? details['checkInIds'].map(String) : [],
    );
    setAnswer({ is: 'REFUSED', text: said(error)[0] ?? '', checkInIds: ids });
  };
  const refuseText = (text: string) => setAnswer({ is: 'REFUSED', text, checkInIds: [] });

  const give = async (typed: string, assistedBy: string): Promise<void> => {
    const who = whoIsIt(typed);
    if (!who) return void refuseText(t('polling.desk.unread'));
    const key = newIntent();
    const hour = hourNow();
    const input = { idempotencyKey: key, placeId, ...who, assistedBy: assistedBy.trim() || null };
    // A card carries its hour from the first try on: the retry must say the same.
    const { data, error } = await checkIn({ input: 'card' in who ? { ...input, hour } : input });
    if (data) {
      setAnswer({ is: 'GIVEN', given: data.checkInVoter });
      onGiven(data.checkInVoter);
    } else if (!missed(error)) refuse(error);
    else if ('card' in who && input.assistedBy === null) {
      keep([...kept(), { key, card: who.card, hour }]);
      setAnswer({ is: 'KEPT', hour });
    } else refuseText(t('polling.desk.noCardOffline'));
  };

  const resend = async (): Promise<void> => {
    if (sending()) return;
    setSending(true);
    while (kept().length > 0) {
      const [first, ...rest] = kept();
      if (!first) break;
      const { key: idempotencyKey, card, hour } = first;
      // One after the other, in the order in which they came.
      // oxlint-disable-next-line no-await-in-loop
      const { data, error } = await checkIn({
        input: { idempotencyKey, placeId, card, hour, assistedBy: null },
      });
      if (!data && missed(error)) break;
      keep(rest);
      if (data) {
        setAnswer({ is: 'GIVEN', given: data.checkInVoter });
        onGiven(data.checkInVoter);
      } else setLate((all) => [...all, { ...first, text: said(error)[0] ?? '' }]);
    }
    setSending(false);
  };
  const back = () => void resend();
  onMount(() => {
    window.addEventListener('online', back);
    if (kept().length > 0) back();
  });
  onCleanup(() => window.removeEventListener('online', back));

  return {
    answer,
    kept,
    late,
    busy: () => outcome.fetching,
    sending,
    give,
    resend,
    seen: (one: Late) => setLate((all) => all.filter((other) => other !== one)),
    clear: () => setAnswer(null),
  };
}
