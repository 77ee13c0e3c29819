import { createMutation } from '@urql/solid';
import { For, Show, createSignal } from 'solid-js';
import { useProblems } from '../errors.ts';
import { type FragmentType, graphql, readFragment } from '../graphql.ts';
import { useFormat } from '../i18n/format.ts';
import { useT } from '../i18n/index.tsx';
import { newIntent } from '../intent.ts';
import { Button } from '../ui/Button.tsx';
import type { Column } from '../ui/columns.ts';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { Popover } from '../ui/Popover.tsx';
import { Tag } from '../ui/Tag.tsx';
import { notify } from '../ui/Toast.tsx';

export const NominationsDesk = graphql(`
  fragment Nominations_desk on NominationDesk {
    signatoriesNeeded
    fewestCandidates
    nominees {
      personId
    }
    nominations {
      id
      personId
      name
      kind
      organisation
      submittedOn
      withdrawnOn
      withdrawnReason
      evidenceFileId
      faults
      signatures {
        registrationId
        name
        withdrawnOn
      }
    }
  }
`);
const WithdrawNomination = graphql(`
  mutation WithdrawNomination($input: WithdrawNominationInput!) {
    withdrawNomination(input: $input) {
      id
    }
  }
`);
const WithdrawSignature = graphql(`
  mutation WithdrawSignature($input: WithdrawSignatureInput!) {
    withdrawSignature(input: $input) {
      id
    }
  }
`);

/** What is to be taken back: a whole nomination, or one signature under it. */
interface Doomed {
  readonly idempotencyKey: string;
  readonly nominationId: string;
  readonly name: string;
  readonly registrationId: string | null;
}

/** Nominations as they came in, with their signatures and what is wrong with them. */
export function Nominations(props: {
  readonly desk: FragmentType<typeof NominationsDesk>;
  readonly changeable: boolean;
}) {
  const t = useT();
  const format = useFormat();
  const said = useProblems();
  const desk = () => readFragment(NominationsDesk, props.desk);
  const rows = () => desk().nominations;
  type Row = ReturnType<typeof rows>[number];
  const [doomed, setDoomed] = createSignal<Doomed | null>(null);
  const [nomination, withdrawNomination] = createMutation(WithdrawNomination);
  const [signature, withdrawSignature] = createMutation(WithdrawSignature);
  const doom = (row: Row, name: string, registrationId: string | null) =>
    setDoomed({ idempotencyKey: newIntent(), nominationId: row.id, name, registrationId });
  const standing = (row: Row) => row.signatures.filter(({ withdrawnOn }) => !withdrawnOn);
  /** What is left when a nomination or a signature is taken back: a nominee may fall away, and then there may be too few. */
  const consequence = ({ nominationId, registrationId }: Doomed): string => {
    const row = rows().find(({ id }) => id === nominationId);
    if (!row) return '';
    const counts = (one: Row) => !one.withdrawnOn && one.faults.length === 0;
    const falls = registrationId === null || standing(row).length <= desk().signatoriesNeeded;
    const others = rows().some((one) => one.id !== row.id && one.personId === row.personId && counts(one));
    if (!falls || !counts(row) || others) return t('nomination.consequence.none');
    const n = desk().nominees.length - 1;
    const min = desk().fewestCandidates;
    return t(n < min ? 'nomination.consequence.short' : 'nomination.consequence.left', {
      name: row.name,
      n,
      min,
    });
  };

  const carryOut = async () => {
    const wanted = doomed();
    if (!wanted) return;
    const { idempotencyKey, nominationId, registrationId } = wanted;
    const context = { additionalTypenames: ['NominationDesk', 'ConstituencyReadiness'] };
    const { data } = registrationId
      ? await withdrawSignature({ input: { idempotencyKey, nominationId, registrationId } }, context)
      : await withdrawNomination({ input: { idempotencyKey, nominationId } }, context);
    setDoomed(null);
    if (data) notify(t('nomination.withdrawn'));
  };

  const columns = (): readonly Column<Row>[] => [
    { key: 'nominee', title: t('nomination.nominee'), cell: (row) => <span class="serif">{row.name}</span> },
    {
      key: 'by',
      title: t('nomination.by'),
      cell: (row) => (
        <Show when={row.kind === 'VOTERS'} fallback={row.organisation}>
          <Popover
            label={t('nomination.voters', { n: standing(row).length })}
            title={t('nomination.signatures')}
          >
            <ul class="constituency-page__signatures">
              <For each={row.signatures}>
                {(one) => (
                  <li>
                    <Show when={!one.withdrawnOn} fallback={<s>{one.name}</s>}>
                      {one.name}{' '}
                      <Show when={props.changeable && !row.withdrawnOn}>
                        <Button kind="quiet" small onClick={() => doom(row, one.name, one.registrationId)}>
                          {t('nomination.withdrawSignature', { name: one.name })}
                        </Button>
                      </Show>
                    </Show>
                  </li>
                )}
              </For>
            </ul>
          </Popover>
        </Show>
      ),
    },
    {
      key: 'submitted',
      title: t('nomination.submittedOn'),
      cell: (row) => (
        <>
          {format().date(row.submittedOn)}{' '}
          <Show when={row.evidenceFileId}>
            {(id) => (
              <a href={`/files/${id()}`} target="_blank" rel="noreferrer">
                {t('nomination.scan')}
              </a>
            )}
          </Show>
        </>
      ),
    },
    {
      key: 'faults',
      title: t('nomination.faults'),
      cell: (row) => (
        <Show
          when={!row.withdrawnOn}
          fallback={[
            t('nomination.withdrawnOn', { date: format().date(row.withdrawnOn ?? row.submittedOn) }),
            row.withdrawnReason,
          ]
            .filter(Boolean)
            .join('：')}
        >
          <For each={row.faults} fallback={<Tag tone="jade">{t('nomination.lawful')}</Tag>}>
            {(fault) => (
              <Tag tone="seal">{t(`nomination.fault.${fault}`, { who: row.organisation ?? row.name })}</Tag>
            )}
          </For>
        </Show>
      ),
    },
    {
      key: 'withdraw',
      title: t('nomination.act'),
      cell: (row) => (
        <Show when={props.changeable && !row.withdrawnOn}>
          <Button kind="quiet" small onClick={() => doom(row, row.name, null)}>
            {t('nomination.withdraw')}
          </Button>
        </Show>
      ),
    },
  ];
  return (
    <section class="constituency-page__nominations">
      <ErrorSummary errors={said(nomination.error ?? signature.error).map((text) => ({ text }))} />
      <DataTable
        caption={t('nomination.nominations')}
        columns={columns().filter(({ key }) => key !== 'withdraw' || props.changeable)}
        rows={rows()}
        rowKey={(row) => row.id}
        empty={
          <EmptyState title={t('nomination.noNominations')}>{t('nomination.noNominationsText')}</EmptyState>
        }
      />
      <ConfirmDialog
        open={doomed() !== null}
        title={
          doomed()?.registrationId
            ? t('nomination.withdrawSignature', { name: doomed()?.name ?? '' })
            : t('nomination.withdraw')
        }
        loses={
          <>
            {t(doomed()?.registrationId ? 'nomination.signatureLoses' : 'nomination.withdrawLoses', {
              name: doomed()?.name ?? '',
            })}{' '}
            <Show when={doomed()}>{(one) => consequence(one())}</Show>
          </>
        }
        confirm={t('common.confirm')}
        busy={nomination.fetching || signature.fetching}
        onConfirm={() => void carryOut()}
        onCancel={() => setDoomed(null)}
      />
    </section>
  );
}
