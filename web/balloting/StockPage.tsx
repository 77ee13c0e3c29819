import { useParams } from '@solidjs/router';
import { createMutation, createQuery } from '@urql/solid';
import { Show, createSignal } from 'solid-js';
import { ElectionNav } from '../elections/ElectionNav.tsx';
import { problems, useProblems } from '../errors.ts';
import { graphql } from '../graphql.ts';
import { useFormat } from '../i18n/format.ts';
import { useI18n } from '../i18n/index.tsx';
import { newIntent } from '../intent.ts';
import { NotFound } from '../shell/NotFound.tsx';
import { Page } from '../shell/Page.tsx';
import { useViewer } from '../shell/viewer.tsx';
import { Button } from '../ui/Button.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { NumberField } from '../ui/NumberField.tsx';
import { Select } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';
import { notify } from '../ui/Toast.tsx';
import './voting.css';

const StockPageQuery = graphql(`
  query StockPage($id: ID!) {
    election(id: $id) {
      id
      name
    }
    ballotStock(electionId: $id) {
      constituencyId
      level
      congressName
      name
      printed
      delivered
      spoilt
      handedOut
      issued
      leftOver
      places
      closed
    }
  }
`);

const Print = graphql(`
  mutation RecordPrinting($input: RecordPrintingInput!) {
    recordPrinting(input: $input) {
      constituencyId
      printed
    }
  }
`);

const FIGURES = ['printed', 'delivered', 'handedOut', 'spoilt', 'issued', 'leftOver'] as const;

/** The ballot papers of an election, constituency by constituency, from the press to the box. */
export function StockPage() {
  const { t, sentence } = useI18n();
  const format = useFormat();
  const said = useProblems();
  const { can } = useViewer();
  const params = useParams<{ id: string }>();
  const [query] = createQuery({
    query: StockPageQuery,
    variables: () => ({ id: params.id }),
    pause: () => !can('staff:read'),
    context: { additionalTypenames: ['BallotStock', 'PollingPlace'] },
  });
  const [open, setOpen] = createSignal(false);
  const [of, setOf] = createSignal<string | null>(null);
  const [quantity, setQuantity] = createSignal<number | null>(null);
  const [note, setNote] = createSignal('');
  const [outcome, print] = createMutation(Print);
  const rows = () => query.data?.ballotStock ?? [];
  const printed = () => rows().reduce((sum, one) => sum + one.printed, 0);
  const errors = () => {
    const faults = problems(outcome.error).find(({ code }) => code === 'LEDGER_FAULTY')?.details['faults'];
    if (!Array.isArray(faults)) return said(outcome.error).map((text) => ({ text }));
    return faults.map((fault) => ({ text: sentence(`voting.place.ledgerFault.${fault}`) ?? String(fault) }));
  };
  const send = async () => {
    const input = {
      idempotencyKey: newIntent(),
      electionId: params.id,
      constituencyId: of() ?? '',
      quantity: quantity() ?? 0,
      note: note().trim() === '' ? null : note(),
    };
    const { data } = await print({ input }, { additionalTypenames: ['BallotStock'] });
    if (!data) return;
    notify(t('polling.stock.recorded'));
    setQuantity(null);
    setOpen(false);
  };
  return (
    <Show when={query.data?.election} fallback={<NotFound fetching={query.fetching} />}>
      {(election) => (
        <Page
          title={t('polling.stock.title')}
          state={`${election().name} · ${t('polling.stock.state', {
            n: rows().length,
            printed: format().number(printed()),
          })}`}
          place={[{ label: election().name }]}
          action={
            <Show when={can('election:manage')}>
              <Button kind="primary" onClick={() => setOpen(true)}>
                {t('polling.stock.print')}
              </Button>
            </Show>
          }
        >
          <ElectionNav electionId={params.id} />
          <DataTable
            dense
            caption={t('polling.stock.caption')}
            rows={rows()}
            rowKey={({ constituencyId }) => constituencyId}
            empty={t('polling.stock.empty')}
            columns={[
              {
                key: 'name',
                title: t('polling.stock.constituency'),
                cell: (row) => (
                  <div>
                    {row.name} <span class="soft">{row.congressName}</span>
                  </div>
                ),
              },
              ...FIGURES.map((key) => ({
                key,
                title: t(`polling.stock.${key}`),
                numeric: true,
                sortable: true,
                compare: (a: ReturnType<typeof rows>[number], b: ReturnType<typeof rows>[number]) =>
                  a[key] - b[key],
                cell: (row: ReturnType<typeof rows>[number]) => format().number(row[key]),
              })),
              {
                key: 'closed',
                title: t('polling.stock.closed'),
                numeric: true,
                cell: (row) => t('polling.stock.of', { closed: row.closed, places: row.places }),
              },
            ]}
          />
          <Dialog
            open={open()}
            onClose={() => setOpen(false)}
            title={t('polling.stock.print')}
            description={t('polling.stock.printText')}
            actions={
              <>
                <Button onClick={() => setOpen(false)}>{t('common.cancel')}</Button>
                <Button
                  kind="primary"
                  busy={outcome.fetching}
                  disabled={of() === null}
                  onClick={() => void send()}
                >
                  {t('polling.stock.record')}
                </Button>
              </>
            }
          >
            <div class="voting-form">
              <ErrorSummary errors={errors()} />
              <Select
                label={t('polling.stock.constituency')}
                value={of()}
                onChange={setOf}
                options={rows().map((row) => ({
                  value: row.constituencyId,
                  label: `${row.congressName} · ${row.name}`,
                }))}
              />
              <NumberField
                label={t('voting.place.quantity')}
                hint={t('voting.place.quantityHint')}
                value={quantity()}
                onChange={setQuantity}
              />
              <TextField optional label={t('voting.place.note')} value={note()} onInput={setNote} />
            </div>
          </Dialog>
        </Page>
      )}
    </Show>
  );
}
