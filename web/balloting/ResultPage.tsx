import { useParams } from '@solidjs/router';
import { createQuery } from '@urql/solid';
import { Show } from 'solid-js';
import { civilDate } from '../clock.ts';
import { graphql, readFragment } from '../graphql.ts';
import { useFormat } from '../i18n/format.ts';
import { useT } from '../i18n/index.tsx';
import { NotFound } from '../shell/NotFound.tsx';
import { Page } from '../shell/Page.tsx';
import { useViewer } from '../shell/viewer.tsx';
import { Confirmation } from './Confirmation.tsx';
import { Declare } from './Declare.tsx';
import { Finding } from './Finding.tsx';
import { constituencyOf, voteOf } from './heading.ts';
import { PublishedFigures } from './PublishedFigures.tsx';
import { Stations } from './Stations.tsx';
import { ResultBars } from './ResultBars.tsx';
import './result-page.css';

const ResultPageResult = graphql(`
  fragment ResultPage_result on Result {
    electionName
    congressName
    constituencyName
    constituencyNumber
    kind
    number
    seats
    valid
    declaredAt
    unfilled
    tieSeats
    candidates {
      elected
    }
    ...ResultBars_result
    ...Finding_result
    ...PublishedFigures_result
  }
`);

const ResultPageQuery = graphql(`
  query ResultPage($id: ID!, $staff: Boolean!) {
    result(roundId: $id) {
      roundId
      ...ResultPage_result
    }
    round(id: $id) @include(if: $staff) {
      id
      electionName
      congressName
      constituencyName
      constituencyNumber
      kind
      number
      state
      keyingsIn
      result {
        roundId
        ...ResultPage_result
      }
      qualifications {
        id
      }
      viewerCan {
        keying
      }
      ...Declare_round
      ...Stations_round
      places {
        id
      }
      viewerCan {
        attachPhoto
      }
      ...Confirmation_round
    }
  }
`);

/** The result of a round: for everybody once it is declared, for staff from the moment both keyings agree. */
export function ResultPage() {
  const t = useT();
  const format = useFormat();
  const { can } = useViewer();
  const params = useParams<{ id: string }>();
  const [query] = createQuery({
    query: ResultPageQuery,
    variables: () => ({ id: params.id, staff: can('count:read') }),
  });
  const round = () => query.data?.round ?? undefined;
  const result = () => readFragment(ResultPageResult, round()?.result ?? query.data?.result);
  const head = () => result() ?? round();

  const outcome = () => {
    const one = result();
    if (!one) return t('balloting.result.open', { n: round()?.keyingsIn ?? 0 });
    const elected = one.candidates.filter((candidate) => candidate.elected).length;
    const { seats, unfilled, tieSeats, valid } = one;
    if (!valid) return t('balloting.result.voided');
    if (tieSeats > 0) return t('balloting.result.tied', { elected, tieSeats });
    return t(unfilled > 0 ? 'balloting.result.short' : 'balloting.result.full', {
      seats,
      elected,
      unfilled,
    });
  };
  const standing = () => {
    const one = result();
    if (!one) return '';
    if (one.declaredAt === null) return t('balloting.result.undeclared');
    return t('balloting.result.declared', { date: format().date(civilDate(new Date(one.declaredAt))) });
  };

  return (
    <Show when={head()} fallback={<NotFound fetching={query.fetching} />}>
      {(named) => (
        <Page
          title={t('balloting.result.title', { name: named().constituencyName })}
          state={`${voteOf(t, named())} · ${outcome()} ${standing()}`}
          place={[{ label: named().electionName }]}
          crumbs={[{ label: named().electionName }, { label: constituencyOf(t, named()) }]}
          actions={
            <Show when={round() && round()?.state === 'OPEN'}>
              <a href={`/rounds/${params.id}/count`}>{t('balloting.count.toCount')}</a>
            </Show>
          }
        >
          <Show when={result()}>
            {(one) => (
              <>
                <ResultBars result={one()} />
                <Finding result={one()} />
                <PublishedFigures result={one()} />
              </>
            )}
          </Show>
          <Show when={round()}>
            {(one) => (
              <>
                <Show when={one().places.length > 1}>
                  <Stations round={one()} />
                </Show>
                <Declare round={one()} />
                <Show when={one().qualifications.length > 0}>
                  <Confirmation round={one()} />
                </Show>
              </>
            )}
          </Show>
        </Page>
      )}
    </Show>
  );
}
