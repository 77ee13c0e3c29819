import { useParams, useSearchParams } from '@solidjs/router';
import { createQuery } from '@urql/solid';
import { Show, createEffect, createSignal, onCleanup } from 'solid-js';
import { graphql } from '../graphql.ts';
import { useFormat } from '../i18n/format.ts';
import { useT } from '../i18n/index.tsx';
import { today } from '../clock.ts';
import { NotFound } from '../shell/NotFound.tsx';
import { Page } from '../shell/Page.tsx';
import { Button } from '../ui/Button.tsx';
import { CountSheet } from './CountSheet.tsx';
import { Differences } from './Differences.tsx';
import type { Keyed } from './figures.ts';
import { constituencyOf } from './heading.ts';
import { MergeNames } from './MergeNames.tsx';
import { OwnSheet } from './OwnSheet.tsx';
import { SheetPhoto } from './SheetPhoto.tsx';
import { Stations } from './Stations.tsx';
import { WriteIn } from './WriteIn.tsx';
import './count-page.css';

const CountPageQuery = graphql(`
  query CountPage($id: ID!) {
    round(id: $id) {
      id
      electionName
      congressName
      constituencyName
      constituencyNumber
      kind
      number
      heldOn
      state
      keyingsIn
      counting
      places {
        id
        name
        keying
        state
        differences {
          field
        }
      }
      sheets {
        placeId
        keying
        revision
        own
        issued
        participants
        returned
        invalid
        votes {
          personId
          votes
          against
          abstained
        }
        voidCauses {
          MORE_NAMES_THAN_SEATS
          UNREADABLE
          NO_VALID_MARK
          OTHER
        }
        writeIns {
          written
          votes
        }
      }
      writtenNames {
        written
      }
      result {
        roundId
        explanation
      }
      viewerCan {
        keying
        addWriteIn
      }
      ...CountSheet_round
      ...Differences_round
      ...OwnSheet_round
      ...Stations_round
      ...MergeNames_round
      ...SheetPhoto_round
    }
  }
`);

/** How often a clerk who is done looks whether the other one is. */
const LOOK_EVERY_MS = 4000;

/** Count entry: a clerk keys the paper sheet; when both have, what differs or the result. */
export function CountPage() {
  const t = useT();
  const format = useFormat();
  const params = useParams<{ id: string }>();
  const [search] = useSearchParams();
  const [result, look] = createQuery({ query: CountPageQuery, variables: () => ({ id: params.id }) });
  const [correcting, setCorrecting] = createSignal(false);
  const round = () => result.data?.round;
  /** The place whose sheet is on the table: the only one, or the one in the address. */
  const place = () => {
    const places = round()?.places ?? [];
    return places.length === 1 ? places[0] : places.find(({ id }) => id === search['place']);
  };
  const own = () => round()?.sheets.findLast((sheet) => sheet.own && sheet.placeId === place()?.id);
  const differing = () => (place()?.state === 'DIFFERS' ? (place()?.differences.length ?? 0) : 0);
  const waiting = () => own() !== undefined && place()?.state === 'KEYED_ONCE' && round()?.state === 'OPEN';
  /** By its id, so that a sheet stays as it is while the round is read again. */
  const sheetAt = () => (place()?.keying && (!waiting() || correcting()) ? place()?.id : undefined);
  const refresh = () => look({ requestPolicy: 'network-only' });

  createEffect(() => {
    if (!waiting()) return;
    const timer = setInterval(refresh, LOOK_EVERY_MS);
    onCleanup(() => clearInterval(timer));
  });

  const sentence = (): string => {
    const one = round();
    const keying = place()?.keying ?? null;
    if (!one) return '';
    if (one.state !== 'OPEN') return t(one.result ? 'balloting.count.agreed' : 'balloting.count.closed');
    if (one.heldOn > today()) return t('balloting.count.notYet', { day: format().date(one.heldOn) });
    if (!place()) return t('balloting.count.choosePlace');
    if (place()?.state === 'AGREED')
      return t(one.writtenNames.length > 0 ? 'balloting.count.toMerge' : 'balloting.count.placeAgreed');
    if (differing() > 0) return t('balloting.count.differs', { n: differing() });
    if (keying === null) return t('balloting.count.notYours');
    if (waiting()) return t('balloting.count.waiting');
    return t(keying === 2 ? 'balloting.count.stateSecond' : 'balloting.count.stateFirst');
  };
  const keyed = () => {
    setCorrecting(false);
    refresh();
  };

  return (
    <Show when={round()} fallback={<NotFound fetching={result.fetching} />}>
      {(one) => (
        <Page
          title={t('balloting.count.title')}
          state={sentence()}
          width="wide"
          place={[{ label: one().electionName }]}
          crumbs={[
            { label: constituencyOf(t, one()), href: `/rounds/${one().id}` },
            { label: t('balloting.count.title') },
          ]}
        >
          <Show when={one().places.length > 1}>
            <Stations round={one()} />
          </Show>
          <Show when={differing() > 0 && place()}>
            {(at) => (
              <div class="count-page__beside">
                <Differences round={one()} placeId={at().id} />
                <SheetPhoto round={one()} placeId={at().id} />
              </div>
            )}
          </Show>
          <Show when={one().writtenNames.length > 0}>
            <MergeNames round={one()} onChange={refresh} />
          </Show>
          <Show when={one().result}>
            {(agreed) => (
              <div class="count-page__agreed" role="status">
                <p lang="zh-CN">{agreed().explanation}</p>
                <p>
                  <a href={`/rounds/${one().id}`}>{t('balloting.count.toResult')}</a>
                </p>
              </div>
            )}
          </Show>
          <Show when={waiting() && !correcting()}>
            <OwnSheet round={one()} placeId={place()?.id ?? ''} />
            <div>
              <Button onClick={() => setCorrecting(true)}>{t('balloting.count.correct')}</Button>
            </div>
          </Show>
          <Show when={sheetAt()} keyed>
            {(id) => (
              <>
                <CountSheet
                  round={one()}
                  place={{ id, name: place()?.name ?? null }}
                  keying={place()?.keying ?? 1}
                  before={own() satisfies Keyed | undefined}
                  differing={place()?.differences.map(({ field }) => field) ?? []}
                  onKeyed={keyed}
                />
                <Show when={one().viewerCan.addWriteIn}>
                  <WriteIn roundId={one().id} />
                </Show>
              </>
            )}
          </Show>
          <Show when={differing() === 0 && place()}>
            {(at) => <SheetPhoto round={one()} placeId={at().id} />}
          </Show>
        </Page>
      )}
    </Show>
  );
}
