import { useNavigate } from '@solidjs/router';
import { createMutation } from '@urql/solid';
import { Show, createSignal } from 'solid-js';
import { today } from '../clock.ts';
import { useProblems } from '../errors.ts';
import { type FragmentType, graphql, readFragment } from '../graphql.ts';
import { useFormat } from '../i18n/format.ts';
import { useT } from '../i18n/index.tsx';
import { newIntent } from '../intent.ts';
import { Button } from '../ui/Button.tsx';
import { DateField } from '../ui/DateField.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { NumberField } from '../ui/NumberField.tsx';
import { TextField } from '../ui/TextField.tsx';
import { notify } from '../ui/Toast.tsx';

export const OpenMeeting_report = graphql(`
  fragment OpenMeeting_report on DutyReport {
    id
    name
    title
    deliveredOn
  }
`);
const Open = graphql(`
  mutation OpenAppraisal($input: OpenAppraisalInput!) {
    openAppraisal(input: $input) {
      appraisalId
    }
  }
`);
const Deliver = graphql(`
  mutation DeliverDutyReport($input: DeliverDutyReportInput!) {
    deliverDutyReport(input: $input) {
      reportId
    }
  }
`);
const ABOUT = { additionalTypenames: ['DutyReport', 'Appraisal'] };

/** An accepted report: the day it was delivered to the voters, and the meeting that appraises it. */
export function OpenMeeting(props: { readonly report: FragmentType<typeof OpenMeeting_report> }) {
  const t = useT();
  const format = useFormat();
  const said = useProblems();
  const navigate = useNavigate();
  const report = () => readFragment(OpenMeeting_report, props.report);
  const [asking, setAsking] = createSignal<'open' | 'deliver' | null>(null);
  const [day, setDay] = createSignal<string | null>(today());
  const [present, setPresent] = createSignal<number | null>(null);
  const [place, setPlace] = createSignal('');
  const [opened, open] = createMutation(Open);
  const [delivered, deliver] = createMutation(Deliver);

  const openNow = async () => {
    const [heldOn, count] = [day(), present()];
    if (!heldOn || count === null) return;
    const input = {
      idempotencyKey: newIntent(),
      reportId: report().id,
      heldOn,
      present: count,
      place: place(),
    };
    const { data } = await open({ input }, ABOUT);
    if (data) navigate(`/appraisals/${data.openAppraisal.appraisalId}`);
  };
  const deliverNow = async () => {
    const deliveredOn = day();
    if (!deliveredOn) return;
    const input = { idempotencyKey: newIntent(), reportId: report().id, deliveredOn };
    const { error } = await deliver({ input }, ABOUT);
    if (error) return;
    setAsking(null);
    notify(t('appraisals.deliveredDone'));
  };

  return (
    <article class="appraisal-item">
      <p>
        <strong class="serif">{report().name}</strong> {report().title}
      </p>
      <Show when={report().deliveredOn}>
        {(on) => <p class="soft">{t('appraisals.delivered', { date: format().date(on()) })}</p>}
      </Show>
      <div class="appraisal-item__act">
        <Button onClick={() => setAsking('open')}>{t('appraisals.open')}</Button>
        <Button kind="quiet" onClick={() => setAsking('deliver')}>
          {t('appraisals.deliver')}
        </Button>
      </div>
      <Dialog
        open={asking() === 'open'}
        onClose={() => setAsking(null)}
        title={`${t('appraisals.open')} · ${report().name}`}
        description={t('appraisals.scheme')}
        actions={
          <Button
            kind="primary"
            busy={opened.fetching}
            disabled={day() === null || present() === null}
            onClick={() => void openNow()}
          >
            {t('appraisals.open')}
          </Button>
        }
      >
        <ErrorSummary errors={said(opened.error).map((text) => ({ text }))} />
        <NumberField
          label={t('appraisals.present')}
          unit={t('appraisals.people')}
          value={present()}
          onChange={setPresent}
        />
        <DateField label={t('appraisals.heldOn')} value={day()} onChange={setDay} />
        <TextField optional label={t('appraisals.place')} value={place()} onInput={setPlace} />
      </Dialog>
      <Dialog
        open={asking() === 'deliver'}
        onClose={() => setAsking(null)}
        title={t('appraisals.deliver')}
        actions={
          <Button
            kind="primary"
            busy={delivered.fetching}
            disabled={day() === null}
            onClick={() => void deliverNow()}
          >
            {t('appraisals.deliver')}
          </Button>
        }
      >
        <ErrorSummary errors={said(delivered.error).map((text) => ({ text }))} />
        <DateField label={t('appraisals.deliveredOn')} value={day()} onChange={setDay} max={today()} />
      </Dialog>
    </article>
  );
}
