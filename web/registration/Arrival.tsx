import { createMutation } from '@urql/solid';
import { Show } from 'solid-js';
import { type FragmentType, graphql, readFragment } from '../graphql.ts';
import { useFormat } from '../i18n/format.ts';
import { useT } from '../i18n/index.tsx';
import { now } from '../clock.ts';
import { newIntent } from '../intent.ts';
import { Progress } from '../ui/Progress.tsx';

export const ARRIVAL = graphql(`
  fragment Arrival_import on RollImport {
    id
    fileName
    state
    rowsRead
    byteSize
    bytesRead
    createdAt
  }
`);
const CANCEL_ARRIVAL = graphql(`
  mutation CancelArrival($input: CancelRollImportInput!) {
    cancelRollImport(input: $input) {
      importId
    }
  }
`);

const KILO = 1024;

/** A file that is being received and read. How many rows there are is told from the share of bytes that was read. */
export function Arrival(props: {
  readonly rollImport: FragmentType<typeof ARRIVAL>;
  readonly onChanged: () => void;
}) {
  const t = useT();
  const format = useFormat();
  const it = () => readFragment(ARRIVAL, props.rollImport);
  const [, cancel] = createMutation(CANCEL_ARRIVAL);
  const intent = newIntent();
  const arriving = () => it().state === 'RECEIVING';
  const share = () => (it().byteSize > 0 ? it().bytesRead / it().byteSize : 0);
  const total = () => Math.max(it().rowsRead + 1, Math.round(it().rowsRead / Math.max(share(), 0.0001)));
  const seconds = () => Math.max(1, (now() - Date.parse(it().createdAt)) / 1000);
  const handleCancel = async () => {
    await cancel({ input: { idempotencyKey: intent, importId: it().id } });
    props.onChanged();
  };
  return (
    <Show
      when={!arriving()}
      fallback={
        <Progress
          label={t('registration.receiving', { file: it().fileName })}
          done={Math.round(it().bytesRead / KILO)}
          total={Math.max(1, Math.round(it().byteSize / KILO))}
          rate={it().bytesRead / KILO / seconds()}
          onCancel={() => void handleCancel()}
        />
      }
    >
      <Show
        when={it().rowsRead > 0 && share() < 1}
        fallback={<p role="status">{t('registration.checking', { rows: format().number(it().rowsRead) })}</p>}
      >
        <Progress
          label={t('registration.reading', { file: it().fileName })}
          done={it().rowsRead}
          total={total()}
          rate={it().rowsRead / seconds()}
          onCancel={() => void handleCancel()}
        />
      </Show>
    </Show>
  );
}
