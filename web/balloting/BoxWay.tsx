import { createMutation } from '@urql/solid';
import { Show, createSignal } from 'solid-js';
import { useProblems } from '../errors.ts';
import { type FragmentType, graphql, readFragment } from '../graphql.ts';
import { useFormat } from '../i18n/format.ts';
import { useT } from '../i18n/index.tsx';
import { newIntent } from '../intent.ts';
import { useViewer } from '../shell/viewer.tsx';
import { Button } from '../ui/Button.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { TextField } from '../ui/TextField.tsx';
import { notify } from '../ui/Toast.tsx';
import './voting.css';

export const BoxWay_place = graphql(`
  fragment BoxWay_place on PollingPlace {
    id
    box {
      sealedOn
      sealedAt
      signedBy
      destination
      handedOverAt
      receivedBy
    }
  }
`);

const HandOver = graphql(`
  mutation HandOverBox($input: HandOverBoxInput!) {
    handOverBox(input: $input) {
      placeId
    }
  }
`);

/** The sealed box of a place on its way to the counting place. */
export function BoxWay(props: { readonly place: FragmentType<typeof BoxWay_place> }) {
  const t = useT();
  const format = useFormat();
  const said = useProblems();
  const { can } = useViewer();
  const place = () => readFragment(BoxWay_place, props.place);
  const [receivedBy, setReceivedBy] = createSignal('');
  const [outcome, handOver] = createMutation(HandOver);
  const send = async () => {
    const input = { idempotencyKey: newIntent(), placeId: place().id, receivedBy: receivedBy() };
    const { data } = await handOver({ input }, { additionalTypenames: ['PollingPlace'] });
    if (data) notify(t('voting.place.handedOver'));
  };
  return (
    <Show when={place().box}>
      {(box) => (
        <section class="voting-section">
          <h2>{t('voting.place.box')}</h2>
          <p>
            {t('voting.place.boxSealed', {
              date: format().date(box().sealedOn),
              time: box().sealedAt,
              names: box().signedBy.join('、'),
              destination: box().destination,
            })}
          </p>
          <Show
            when={box().receivedBy}
            fallback={
              <Show when={can('ledger:record')}>
                <ErrorSummary errors={said(outcome.error).map((text) => ({ text }))} />
                <div class="voter-finder__line">
                  <TextField
                    label={t('voting.place.receivedBy')}
                    value={receivedBy()}
                    onInput={setReceivedBy}
                  />
                  <Button
                    busy={outcome.fetching}
                    disabled={receivedBy().trim() === ''}
                    onClick={() => void send()}
                  >
                    {t('voting.place.handOver')}
                  </Button>
                </div>
              </Show>
            }
          >
            {(by) => <p>{t('voting.place.boxArrived', { time: box().handedOverAt ?? '', by: by() })}</p>}
          </Show>
        </section>
      )}
    </Show>
  );
}
