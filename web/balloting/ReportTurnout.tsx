import { createMutation, createQuery } from '@urql/solid';
import { createSignal } from 'solid-js';
import { useProblems } from '../errors.ts';
import { type EnumOf, graphql } from '../graphql.ts';
import { useT } from '../i18n/index.tsx';
import { newIntent } from '../intent.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { NumberField } from '../ui/NumberField.tsx';
import { Select } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';
import { notify } from '../ui/Toast.tsx';
import './voting.css';

const OpenPlaces = graphql(`
  query OpenPlaces($id: ID!) {
    pollingPlaces(electionId: $id, state: OPEN, first: 100) {
      edges {
        node {
          id
          name
          divisionName
          serves {
            constituencyId
            level
          }
        }
      }
    }
  }
`);

const Report = graphql(`
  mutation ReportTurnout($input: ReportTurnoutInput!) {
    reportTurnout(input: $input) {
      placeId
    }
  }
`);

/** A figure a place told by telephone: how many had voted up to the end of an hour. */
export function ReportTurnout(props: {
  readonly electionId: string;
  readonly open: boolean;
  readonly onClose: () => void;
}) {
  const t = useT();
  const said = useProblems();
  const [query] = createQuery({
    query: OpenPlaces,
    variables: () => ({ id: props.electionId }),
    pause: () => !props.open,
  });
  const [placeId, setPlaceId] = createSignal<string | null>(null);
  const [level, setLevel] = createSignal<EnumOf<'CongressLevel'> | null>(null);
  const [hour, setHour] = createSignal<number | null>(null);
  const [voters, setVoters] = createSignal<number | null>(null);
  const [by, setBy] = createSignal('');
  const [outcome, report] = createMutation(Report);
  const places = () => query.data?.pollingPlaces.edges.map(({ node }) => node) ?? [];
  const place = () => places().find(({ id }) => id === placeId());
  const levels = () => place()?.serves.map((one) => one.level) ?? [];
  const chosen = () => levels().find((one) => one === level()) ?? levels()[0] ?? null;
  const send = async () => {
    const [at, of] = [placeId(), chosen()];
    if (!at || !of) return;
    const figures = { hour: hour() ?? -1, voters: voters() ?? -1, reportedBy: by() };
    const { data } = await report(
      { input: { idempotencyKey: newIntent(), placeId: at, level: of, ...figures } },
      { additionalTypenames: ['ConstituencyTurnout'] },
    );
    if (!data) return;
    notify(t('polling.turnout.recorded'));
    setVoters(null);
    props.onClose();
  };
  return (
    <Dialog
      open={props.open}
      onClose={props.onClose}
      title={t('polling.turnout.report')}
      description={t('polling.turnout.reportText')}
      actions={
        <>
          <Button onClick={() => props.onClose()}>{t('common.cancel')}</Button>
          <Button kind="primary" busy={outcome.fetching} disabled={!place()} onClick={() => void send()}>
            {t('polling.turnout.record')}
          </Button>
        </>
      }
    >
      <div class="voting-form">
        <ErrorSummary errors={said(outcome.error).map((text) => ({ text }))} />
        <Select
          label={t('polling.turnout.place')}
          value={placeId()}
          onChange={setPlaceId}
          options={places().map(({ id, name, divisionName }) => ({
            value: id,
            label: `${divisionName} ${name}`,
          }))}
        />
        <Select
          label={t('polling.turnout.level')}
          value={chosen()}
          onChange={setLevel}
          options={levels().map((value) => ({ value, label: t(`voting.level.${value}`) }))}
        />
        <div class="voting-form__pair">
          <NumberField
            label={t('polling.turnout.until')}
            hint={t('polling.turnout.untilHint')}
            value={hour()}
            onChange={setHour}
          />
          <NumberField label={t('polling.turnout.count')} value={voters()} onChange={setVoters} />
        </div>
        <TextField label={t('polling.turnout.by')} value={by()} onInput={setBy} />
      </div>
    </Dialog>
  );
}
