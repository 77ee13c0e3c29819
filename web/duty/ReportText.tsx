import { createQuery } from '@urql/solid';
import { For, Show } from 'solid-js';
import { graphql } from '../graphql.ts';
import { useFormat } from '../i18n/format.ts';
import { useT } from '../i18n/index.tsx';
import { Failed } from '../shell/Failed.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import type { Face } from './address.ts';

const TEXTS = graphql(`
  query ReportTexts($id: ID!, $own: Boolean!, $staff: Boolean!) {
    dutyRecord(deputyId: $id) @skip(if: $own) {
      reports(first: 100) @skip(if: $staff) {
        id
        body
      }
      allReports @include(if: $staff) {
        id
        body
      }
    }
    myDutyRecord @include(if: $own) {
      allReports {
        id
        body
      }
    }
  }
`);

/** The text of a report, paragraph by paragraph. */
export function ReportText(props: {
  readonly face: Face;
  readonly id: string;
  readonly title: string;
  readonly deliveredOn: string | null | undefined;
  readonly onClose: () => void;
}) {
  const t = useT();
  const format = useFormat();
  const [asked, ask] = createQuery({
    query: TEXTS,
    variables: () => ({ id: props.face.deputyId, own: props.face.own, staff: props.face.staff }),
  });
  const body = () => {
    const theirs = asked.data?.dutyRecord;
    const all = theirs?.allReports ?? theirs?.reports ?? asked.data?.myDutyRecord?.allReports ?? [];
    return all.find(({ id }) => id === props.id)?.body;
  };
  const delivered = () =>
    props.deliveredOn ? t('duty.report.deliveredOn', { date: format().day(props.deliveredOn) }) : undefined;
  return (
    <Dialog open onClose={props.onClose} title={props.title} description={delivered()}>
      <Show
        when={body()}
        fallback={
          <Show when={asked.error} fallback={<p class="duty-nothing">{t('common.loading')}</p>}>
            <Failed error={asked.error} onRetry={() => ask({ requestPolicy: 'network-only' })} />
          </Show>
        }
      >
        {(text) => (
          <div class="duty-text">
            <For each={text().split(/\n+/).filter(Boolean)}>{(paragraph) => <p>{paragraph}</p>}</For>
          </div>
        )}
      </Show>
    </Dialog>
  );
}
