import { useNavigate, useParams } from '@solidjs/router';
import { createMutation, createQuery } from '@urql/solid';
import { Show, createSignal } from 'solid-js';
import { useProblems } from '../errors.ts';
import { graphql } from '../graphql.ts';
import { useFormat } from '../i18n/format.ts';
import { useT } from '../i18n/index.tsx';
import { newIntent } from '../intent.ts';
import { NotFound } from '../shell/NotFound.tsx';
import { Page } from '../shell/Page.tsx';
import { Button } from '../ui/Button.tsx';
import { DateField } from '../ui/DateField.tsx';
import { ErrorSummary, type SummedError } from '../ui/ErrorSummary.tsx';
import { Select } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';
import { notify } from '../ui/Toast.tsx';
import { DayChangePreview } from './DayChangePreview.tsx';
import { ElectionNav } from './ElectionNav.tsx';
import './election-page.css';

const DayChangePageQuery = graphql(`
  query DayChangePage($id: ID!) {
    election(id: $id) {
      id
      name
      electionDay
      today
      constituencyDays {
        constituencyId
        electionDay
      }
    }
    readiness(electionId: $id) {
      id
      name
      congress
    }
  }
`);
const ChangeElectionDay = graphql(`
  mutation ChangeElectionDay($input: ChangeElectionDayInput!) {
    changeElectionDay(input: $input) {
      id
    }
  }
`);

const WHOLE = '';

/** Moves an election day: first what it would do, then the reason and the consent, then one step that is kept for good. */
export function DayChangePage() {
  const t = useT();
  const format = useFormat();
  const said = useProblems();
  const navigate = useNavigate();
  const params = useParams<{ id: string }>();
  const [result] = createQuery({ query: DayChangePageQuery, variables: () => ({ id: params.id }) });
  const [scope, setScope] = createSignal(WHOLE);
  const [toDay, setToDay] = createSignal<string | null>(null);
  const [reason, setReason] = createSignal('');
  const [consentBy, setConsentBy] = createSignal('');
  const [consentOn, setConsentOn] = createSignal<string | null>(null);
  const [lawful, setLawful] = createSignal(false);
  const [missing, setMissing] = createSignal<readonly SummedError[]>([]);
  const [outcome, change] = createMutation(ChangeElectionDay);
  const intent = newIntent();
  const election = () => result.data?.election;
  const fromDay = () =>
    election()?.constituencyDays.find(({ constituencyId }) => constituencyId === scope())?.electionDay ??
    election()?.electionDay ??
    '';
  const fault = (field: string) => missing().find((one) => one.field === field)?.text;
  const errors = () =>
    missing().length > 0 ? missing() : said(outcome.error ?? result.error).map((text) => ({ text }));

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const day = toDay();
    setMissing([
      ...(day ? [] : [{ field: 'to-day', text: t('postponement.missing.toDay') }]),
      ...(reason().trim() ? [] : [{ field: 'reason', text: t('postponement.missing.reason') }]),
      ...(consentBy().trim() && consentOn()
        ? []
        : [{ field: 'consent-by', text: t('postponement.missing.consent') }]),
    ]);
    if (missing().length > 0 || !day) return;
    const input = {
      idempotencyKey: intent,
      electionId: params.id,
      constituencyId: scope() || null,
      fromDay: fromDay(),
      toDay: day,
      reason: reason(),
      consentBy: consentBy(),
      consentOn: consentOn() ?? '',
    };
    const { data } = await change(
      { input },
      { additionalTypenames: ['Election', 'ConstituencyReadiness', 'Round'] },
    );
    if (!data) return;
    notify(t('postponement.done'));
    navigate(`/elections/${params.id}`);
  };

  return (
    <Show
      when={election()}
      fallback={
        <Show when={!result.fetching} fallback={<p role="status">{t('common.loading')}</p>}>
          <NotFound />
        </Show>
      }
    >
      {(found) => (
        <Page
          title={t('postponement.title')}
          state={t('postponement.state', { date: format().date(fromDay()) })}
          place={[{ label: found().name, href: `/elections/${found().id}` }]}
          width="form"
        >
          <ElectionNav electionId={found().id} />
          <form class="election-form" noValidate onSubmit={(event) => void submit(event)}>
            <ErrorSummary errors={errors()} />
            <Select
              label={t('elections.posting.constituency')}
              value={scope()}
              onChange={setScope}
              options={[
                { value: WHOLE, label: t('elections.posting.whole') },
                ...(result.data?.readiness ?? []).map(({ id, name, congress }) => ({
                  value: id,
                  label: `${congress} · ${name}`,
                })),
              ]}
            />
            <DateField
              id="to-day"
              label={t('postponement.toDay')}
              value={toDay()}
              onChange={setToDay}
              error={fault('to-day')}
            />
            <Show when={toDay()}>
              {(day) => (
                <DayChangePreview
                  electionId={params.id}
                  constituencyId={scope() || null}
                  toDay={day()}
                  onLawful={setLawful}
                />
              )}
            </Show>
            <TextField
              id="reason"
              label={t('postponement.reason')}
              rows={3}
              value={reason()}
              onInput={setReason}
              error={fault('reason')}
            />
            <TextField
              id="consent-by"
              label={t('postponement.consentBy')}
              hint={t('postponement.consentHint')}
              value={consentBy()}
              onInput={setConsentBy}
              error={fault('consent-by')}
            />
            <DateField
              label={t('postponement.consentOn')}
              value={consentOn()}
              onChange={setConsentOn}
              max={found().today}
            />
            <Button kind="primary" type="submit" busy={outcome.fetching} disabled={!lawful()}>
              {t('postponement.do')}
            </Button>
          </form>
        </Page>
      )}
    </Show>
  );
}
