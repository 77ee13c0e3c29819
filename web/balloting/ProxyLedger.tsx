import { createMutation } from '@urql/solid';
import { Show, createSignal } from 'solid-js';
import { problems, useProblems } from '../errors.ts';
import { type EnumOf, type FragmentType, graphql, readFragment } from '../graphql.ts';
import { useFormat } from '../i18n/format.ts';
import { useI18n } from '../i18n/index.tsx';
import { newIntent } from '../intent.ts';
import { Button } from '../ui/Button.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { Tag, type Tone } from '../ui/Tag.tsx';
import { TextField } from '../ui/TextField.tsx';
import { notify } from '../ui/Toast.tsx';

export const ProxyLedger_grant = graphql(`
  fragment ProxyLedger_grant on ProxyGrant {
    id
    number
    principal
    constituencies
    proxy
    principalsOfProxy
    reason
    means
    askedOn
    fileId
    state
    settledOn
    settledBecause
    used
  }
`);

const Decide = graphql(`
  mutation DecideProxy($input: DecideProxyInput!) {
    decideProxy(input: $input) {
      proxyGrantId
    }
  }
`);

const Revoke = graphql(`
  mutation RevokeProxy($input: RevokeProxyInput!) {
    revokeProxy(input: $input) {
      proxyGrantId
    }
  }
`);

const TONE: Readonly<Record<EnumOf<'ProxyState'>, Tone>> = {
  ASKED: 'amber',
  GRANTED: 'jade',
  REFUSED: 'seal',
  REVOKED: 'plain',
};
const CHANGES = { additionalTypenames: ['ProxyGrant'] };

/** What is wrong with a proxy, in sentences: its faults one by one, or the refusal as a whole. */
export function useProxyProblems() {
  const { sentence } = useI18n();
  const said = useProblems();
  return (error: Parameters<typeof said>[0]) => {
    const faults = problems(error).find(({ code }) => code === 'PROXY_REFUSED')?.details['faults'];
    const reasons = Array.isArray(faults)
      ? faults.map((fault) => sentence(`polling.proxies.fault.${fault}`) ?? String(fault))
      : said(error);
    return reasons.map((text) => ({ text }));
  };
}

/** The lines of the ledger, with what the committee may decide on each. */
export function ProxyLedger(props: {
  readonly grants: readonly FragmentType<typeof ProxyLedger_grant>[];
  readonly total: number;
}) {
  const { t } = useI18n();
  const format = useFormat();
  const said = useProxyProblems();
  const rows = () => props.grants.map((one) => readFragment(ProxyLedger_grant, one));
  const [asking, setAsking] = createSignal<{
    readonly id: string;
    readonly number: number;
    readonly what: 'refuse' | 'revoke';
  } | null>(null);
  const [because, setBecause] = createSignal('');
  const [deciding, decide] = createMutation(Decide);
  const [revoking, revoke] = createMutation(Revoke);

  const grant = async (proxyGrantId: string) => {
    const input = { idempotencyKey: newIntent(), proxyGrantId, decision: 'GRANTED' as const };
    const { data } = await decide({ input }, CHANGES);
    if (data) notify(t('polling.proxies.granted'));
  };
  const send = async () => {
    const one = asking();
    if (!one) return;
    const input = { idempotencyKey: newIntent(), proxyGrantId: one.id, reason: because() };
    const { error } =
      one.what === 'refuse'
        ? await decide({ input: { ...input, decision: 'REFUSED' } }, CHANGES)
        : await revoke({ input }, CHANGES);
    if (error) return;
    notify(t(one.what === 'refuse' ? 'polling.proxies.refused' : 'polling.proxies.revoked'));
    setBecause('');
    setAsking(null);
  };

  return (
    <>
      <ErrorSummary errors={asking() ? [] : said(deciding.error)} />
      <DataTable
        dense
        caption={t('polling.proxies.caption')}
        count={props.total}
        rows={rows()}
        rowKey={({ id }) => id}
        empty={t('polling.proxies.empty')}
        columns={[
          { key: 'number', title: t('polling.proxies.number'), numeric: true, cell: (row) => row.number },
          {
            key: 'principal',
            title: t('polling.proxies.principal'),
            cell: (row) => (
              <div>
                <span class="serif">{row.principal}</span> <span class="soft">{row.constituencies}</span>
              </div>
            ),
          },
          {
            key: 'proxy',
            title: t('polling.proxies.proxy'),
            cell: (row) => (
              <div>
                <span class="serif">{row.proxy}</span>{' '}
                <span class="soft">{t('polling.proxies.of', { n: row.principalsOfProxy })}</span>
              </div>
            ),
          },
          {
            key: 'reason',
            title: t('polling.proxies.reason'),
            cell: (row) => (
              <div>
                {t(`polling.proxies.reasons.${row.reason}`)}{' '}
                <span class="soft">{t(`polling.proxies.meansOf.${row.means}`)}</span>{' '}
                <Show when={row.fileId}>
                  {(id) => <a href={`/files/${id()}`}>{t('polling.proxies.paper')}</a>}
                </Show>
              </div>
            ),
          },
          { key: 'askedOn', title: t('polling.proxies.askedOn'), cell: (row) => format().day(row.askedOn) },
          {
            key: 'state',
            title: t('polling.proxies.stateLabel'),
            cell: (row) => (
              <div>
                <Tag tone={TONE[row.state]}>{t(`polling.proxies.states.${row.state}`)}</Tag>{' '}
                <Show when={row.used}>{t('polling.proxies.used')} </Show>
                <Show when={row.settledBecause}>{(text) => <span class="soft">{text()} </span>}</Show>
                <Show when={row.state === 'ASKED'}>
                  <Button small busy={deciding.fetching} onClick={() => void grant(row.id)}>
                    {t('polling.proxies.grant')}
                  </Button>{' '}
                  <Button
                    kind="quiet"
                    small
                    onClick={() => setAsking({ id: row.id, number: row.number, what: 'refuse' })}
                  >
                    {t('polling.proxies.refuse')}
                  </Button>
                </Show>
                <Show when={row.state === 'GRANTED' && !row.used}>
                  <Button
                    kind="quiet"
                    small
                    onClick={() => setAsking({ id: row.id, number: row.number, what: 'revoke' })}
                  >
                    {t('polling.proxies.revoke')}
                  </Button>
                </Show>
              </div>
            ),
          },
        ]}
      />
      <Dialog
        open={asking() !== null}
        onClose={() => setAsking(null)}
        title={t(
          asking()?.what === 'revoke' ? 'polling.proxies.revokeTitle' : 'polling.proxies.refuseTitle',
          {
            number: asking()?.number ?? 0,
          },
        )}
        actions={
          <>
            <Button onClick={() => setAsking(null)}>{t('common.cancel')}</Button>
            <Button
              kind="danger"
              busy={deciding.fetching || revoking.fetching}
              disabled={because().trim() === ''}
              onClick={() => void send()}
            >
              {t(asking()?.what === 'revoke' ? 'polling.proxies.revoke' : 'polling.proxies.refuse')}
            </Button>
          </>
        }
      >
        <ErrorSummary errors={asking() ? said(deciding.error ?? revoking.error) : []} />
        <TextField label={t('polling.proxies.because')} value={because()} onInput={setBecause} />
      </Dialog>
    </>
  );
}
