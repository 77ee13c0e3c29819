import { createMutation } from '@urql/solid';
import { createSignal } from 'solid-js';
import { FileField, type SentFile } from '../files/FileField.tsx';
import { type EnumOf, graphql } from '../graphql.ts';
import { useT } from '../i18n/index.tsx';
import { newIntent } from '../intent.ts';
import { Button } from '../ui/Button.tsx';
import { DateField } from '../ui/DateField.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { Select } from '../ui/Select.tsx';
import { notify } from '../ui/Toast.tsx';
import { useProxyProblems } from './ProxyLedger.tsx';
import { type ChosenVoter, VoterFinder } from './VoterFinder.tsx';
import './voting.css';

const Ask = graphql(`
  mutation AskProxy($input: AskProxyInput!) {
    askProxy(input: $input) {
      proxyGrantId
    }
  }
`);

const REASONS = ['AWAY', 'ILL', 'DISABLED', 'IN_CUSTODY'] as const;
const MEANS = ['WRITTEN', 'LETTER', 'FAX', 'OTHER_VERIFIABLE'] as const;

/** Types a written proxy off: who, for whom, why, and the photo of the paper. */
export function AskProxy(props: {
  readonly electionId: string;
  readonly termIds: readonly string[];
  readonly today: string;
  readonly open: boolean;
  readonly onClose: () => void;
}) {
  const t = useT();
  const said = useProxyProblems();
  const [principal, setPrincipal] = createSignal<ChosenVoter | null>(null);
  const [proxy, setProxy] = createSignal<ChosenVoter | null>(null);
  const [reason, setReason] = createSignal<EnumOf<'ProxyReason'>>('AWAY');
  const [means, setMeans] = createSignal<EnumOf<'ProxyMeans'>>('WRITTEN');
  const [askedOn, setAskedOn] = createSignal<string | null>(null);
  const [file, setFile] = createSignal<SentFile | null>(null);
  const [outcome, ask] = createMutation(Ask);
  const send = async () => {
    const [principalId, proxyId] = [principal()?.personId, proxy()?.personId];
    if (!principalId || !proxyId) return;
    const input = {
      idempotencyKey: newIntent(),
      electionId: props.electionId,
      principalId,
      proxyId,
      reason: reason(),
      means: means(),
      askedOn: askedOn() ?? props.today,
      fileId: file()?.id ?? null,
    };
    const { data } = await ask({ input }, { additionalTypenames: ['ProxyGrant'] });
    if (!data) return;
    notify(t('polling.proxies.recorded'));
    setPrincipal(null);
    setFile(null);
    props.onClose();
  };
  return (
    <Dialog
      open={props.open}
      onClose={props.onClose}
      title={t('polling.proxies.add')}
      description={t('polling.proxies.addText')}
      actions={
        <>
          <Button onClick={() => props.onClose()}>{t('common.cancel')}</Button>
          <Button
            kind="primary"
            busy={outcome.fetching}
            disabled={!principal() || !proxy()}
            onClick={() => void send()}
          >
            {t('polling.proxies.record')}
          </Button>
        </>
      }
    >
      <div class="voting-form">
        <ErrorSummary errors={said(outcome.error)} />
        <VoterFinder
          label={t('polling.proxies.principal')}
          termIds={props.termIds}
          value={principal()}
          onChange={setPrincipal}
        />
        <VoterFinder
          label={t('polling.proxies.proxy')}
          termIds={props.termIds}
          value={proxy()}
          onChange={setProxy}
        />
        <div class="voting-form__pair">
          <Select
            label={t('polling.proxies.reason')}
            value={reason()}
            onChange={setReason}
            options={REASONS.map((value) => ({ value, label: t(`polling.proxies.reasons.${value}`) }))}
          />
          <Select
            label={t('polling.proxies.means')}
            value={means()}
            onChange={setMeans}
            options={MEANS.map((value) => ({ value, label: t(`polling.proxies.meansOf.${value}`) }))}
          />
        </div>
        <DateField
          label={t('polling.proxies.askedOn')}
          value={askedOn() ?? props.today}
          onChange={setAskedOn}
          max={props.today}
        />
        <FileField
          optional
          label={t('polling.proxies.file')}
          purpose="PROXY_PAPER"
          value={file()}
          onChange={setFile}
        />
      </div>
    </Dialog>
  );
}
