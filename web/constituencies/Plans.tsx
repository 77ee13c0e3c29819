import { A, useNavigate } from '@solidjs/router';
import { createMutation, createQuery } from '@urql/solid';
import { Show, createSignal } from 'solid-js';
import { useProblems } from '../errors.ts';
import { graphql } from '../graphql.ts';
import { useFormat } from '../i18n/format.ts';
import { useT } from '../i18n/index.tsx';
import { newIntent } from '../intent.ts';
import { useViewer } from '../shell/viewer.tsx';
import { Button } from '../ui/Button.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { Select } from '../ui/Select.tsx';
import { Tag } from '../ui/Tag.tsx';
import { TextField } from '../ui/TextField.tsx';
import { PLAN_TONES } from './tones.ts';

const PlansQuery = graphql(`
  query PlansOfTerm($termId: ID!) {
    constituencyPlans(termId: $termId) {
      id
      name
      state
      constituencyCount
      seats
      unitCount
      decisionNumber
      decidedOn
    }
  }
`);
const DraftPlan = graphql(`
  mutation DraftPlan($input: DraftPlanInput!) {
    draftPlan(input: $input) {
      id
    }
  }
`);
const EMPTY = 'empty';
const LAST_TERM = 'last-term';

/** The plans of a term, and the begin of another: empty, from last term's constituencies, or as a copy. */
export function Plans(props: { readonly termId: string }) {
  const t = useT();
  const format = useFormat();
  const said = useProblems();
  const navigate = useNavigate();
  const { can } = useViewer();
  const [result] = createQuery({
    query: PlansQuery,
    variables: () => ({ termId: props.termId }),
    context: { additionalTypenames: ['PlanSummary', 'ConstituencyPlan'] },
    requestPolicy: 'cache-and-network',
  });
  const [outcome, draft] = createMutation(DraftPlan);
  const [open, setOpen] = createSignal(false);
  const [name, setName] = createSignal('');
  const [from, setFrom] = createSignal(LAST_TERM);
  let intent = newIntent();
  const plans = () => result.data?.constituencyPlans ?? [];
  const begin = async () => {
    const copyOf = [EMPTY, LAST_TERM].includes(from()) ? null : from();
    const input = {
      idempotencyKey: intent,
      termId: props.termId,
      name: name(),
      copyOf,
      fromLastTerm: from() === LAST_TERM,
    };
    const { data } = await draft({ input }, { additionalTypenames: ['PlanSummary'] });
    if (!data) return;
    intent = newIntent();
    navigate(`/plans/${data.draftPlan.id}`);
  };
  return (
    <section class="term-part">
      <DataTable
        caption={t('plans.list.title')}
        rows={plans()}
        rowKey={({ id }) => id}
        hrefOf={({ id }) => `/plans/${id}`}
        empty={t('plans.list.none')}
        tools={
          <Show when={can('election:manage')}>
            <Button onClick={() => setOpen(true)}>{t('plans.list.draft')}</Button>
          </Show>
        }
        columns={[
          { key: 'name', title: t('plans.list.name'), cell: (row) => row.name },
          {
            key: 'state',
            title: t('plans.list.state'),
            cell: (row) => <Tag tone={PLAN_TONES[row.state]}>{t(`plans.planState.${row.state}`)}</Tag>,
          },
          {
            key: 'constituencies',
            title: t('plans.list.constituencies'),
            numeric: true,
            cell: (row) => format().number(row.constituencyCount),
          },
          {
            key: 'seats',
            title: t('plans.column.seats'),
            numeric: true,
            cell: (row) => format().number(row.seats),
          },
          {
            key: 'decision',
            title: t('constituencies.fix.decision'),
            cell: (row) =>
              row.decidedOn ? `${row.decisionNumber ?? ''} ${format().date(row.decidedOn)}` : '—',
          },
          {
            key: 'compare',
            title: t('plans.compare.title'),
            cell: (row) => (
              <Show when={plans().length > 1} fallback="—">
                <A href={`/plans/${row.id}/compare`}>{t('plans.compare.open')}</A>
              </Show>
            ),
          },
        ]}
      />
      <Dialog
        open={open()}
        onClose={() => setOpen(false)}
        title={t('plans.list.draft')}
        actions={
          <>
            <Button onClick={() => setOpen(false)}>{t('common.cancel')}</Button>
            <Button
              kind="primary"
              busy={outcome.fetching}
              disabled={name().trim() === ''}
              onClick={() => void begin()}
            >
              {t('plans.list.begin')}
            </Button>
          </>
        }
      >
        <div class="term-form">
          <ErrorSummary errors={said(outcome.error).map((text) => ({ text }))} />
          <TextField
            label={t('plans.list.name')}
            hint={t('plans.list.nameHint')}
            value={name()}
            onInput={setName}
          />
          <Select
            label={t('plans.list.from')}
            value={from()}
            onChange={setFrom}
            options={[
              { value: LAST_TERM, label: t('plans.list.fromLastTerm') },
              ...plans().map((plan) => ({
                value: plan.id,
                label: t('plans.list.fromCopy', { name: plan.name }),
              })),
              { value: EMPTY, label: t('plans.list.fromEmpty') },
            ]}
          />
        </div>
      </Dialog>
    </section>
  );
}
