import { createMutation } from '@urql/solid';
import { Show, createSignal } from 'solid-js';
import { problems, useProblems } from '../errors.ts';
import { type EnumOf, type FragmentType, graphql, readFragment } from '../graphql.ts';
import { useFormat } from '../i18n/format.ts';
import { useI18n } from '../i18n/index.tsx';
import { newIntent } from '../intent.ts';
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

export const PlacePapers_place = graphql(`
  fragment PlacePapers_place on PollingPlace {
    id
    state
    ballots {
      level
      delivered
      spoilt
      handedOut
      toProxies
      issued
      leftOver
      explanation
    }
  }
`);

const Move = graphql(`
  mutation RecordMovement($input: RecordMovementInput!) {
    recordMovement(input: $input) {
      placeId
    }
  }
`);

const KINDS = ['DELIVERED', 'SPOILT'] as const;

/** The ledger of the ballot papers of a place, level by level. */
export function PlacePapers(props: { readonly place: FragmentType<typeof PlacePapers_place> }) {
  const { t, sentence } = useI18n();
  const format = useFormat();
  const said = useProblems();
  const { can } = useViewer();
  const place = () => readFragment(PlacePapers_place, props.place);
  const [open, setOpen] = createSignal(false);
  const [level, setLevel] = createSignal<EnumOf<'CongressLevel'> | null>(null);
  const [kind, setKind] = createSignal<(typeof KINDS)[number]>('DELIVERED');
  const [quantity, setQuantity] = createSignal<number | null>(null);
  const [note, setNote] = createSignal('');
  const [outcome, move] = createMutation(Move);
  const chosen = () => level() ?? place().ballots[0]?.level ?? null;
  const figure = (n: number | null | undefined) => (n === null || n === undefined ? '—' : format().number(n));
  const errors = () => {
    const faults = problems(outcome.error).find(({ code }) => code === 'LEDGER_FAULTY')?.details['faults'];
    if (!Array.isArray(faults)) return said(outcome.error).map((text) => ({ text }));
    return faults.map((fault) => ({ text: sentence(`voting.place.ledgerFault.${fault}`) ?? String(fault) }));
  };
  const send = async () => {
    const of = chosen();
    if (!of) return;
    const input = {
      idempotencyKey: newIntent(),
      placeId: place().id,
      level: of,
      kind: kind(),
      quantity: quantity() ?? 0,
      note: note() === '' ? null : note(),
    };
    const { data } = await move({ input }, { additionalTypenames: ['PollingPlace'] });
    if (!data) return;
    notify(t('voting.place.entered'));
    setQuantity(null);
    setNote('');
    setOpen(false);
  };
  return (
    <section class="voting-section">
      <DataTable
        dense
        caption={t('voting.place.papers')}
        rows={place().ballots}
        rowKey={(row) => row.level}
        tools={
          <Show when={can('ledger:record') && place().state !== 'CLOSED'}>
            <Button kind="quiet" small onClick={() => setOpen(true)}>
              {t('voting.place.move')}
            </Button>
          </Show>
        }
        columns={[
          {
            key: 'level',
            title: t('voting.place.levelHead'),
            cell: (row) => (
              <div>
                {t(`voting.level.${row.level}`)}
                <Show when={row.explanation}>
                  {(text) => <div class="soft">{`${t('voting.place.explanation')}：${text()}`}</div>}
                </Show>
              </div>
            ),
          },
          {
            key: 'delivered',
            title: t('voting.place.delivered'),
            numeric: true,
            cell: (row) => figure(row.delivered),
          },
          {
            key: 'handedOut',
            title: t('voting.place.handedOut'),
            numeric: true,
            cell: (row) => figure(row.handedOut),
          },
          {
            key: 'toProxies',
            title: t('voting.place.toProxies'),
            numeric: true,
            cell: (row) => figure(row.toProxies),
          },
          {
            key: 'spoilt',
            title: t('voting.place.spoilt'),
            numeric: true,
            cell: (row) => figure(row.spoilt),
          },
          {
            key: 'issued',
            title: t('voting.place.issued'),
            numeric: true,
            cell: (row) => figure(row.issued),
          },
          {
            key: 'left',
            title: t('voting.place.leftOver'),
            numeric: true,
            cell: (row) => figure(row.leftOver),
          },
        ]}
      />
      <Dialog
        open={open()}
        onClose={() => setOpen(false)}
        title={t('voting.place.move')}
        actions={
          <>
            <Button onClick={() => setOpen(false)}>{t('common.cancel')}</Button>
            <Button kind="primary" busy={outcome.fetching} onClick={() => void send()}>
              {t('voting.place.enter')}
            </Button>
          </>
        }
      >
        <div class="voting-form">
          <ErrorSummary errors={errors()} />
          <Select
            label={t('voting.place.levelHead')}
            value={chosen()}
            onChange={setLevel}
            options={place().ballots.map((one) => ({
              value: one.level,
              label: t(`voting.level.${one.level}`),
            }))}
          />
          <Select
            label={t('voting.place.moveKind')}
            value={kind()}
            onChange={setKind}
            options={KINDS.map((value) => ({ value, label: t(`voting.place.movement.${value}`) }))}
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
    </section>
  );
}
