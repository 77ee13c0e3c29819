import { useNavigate } from '@solidjs/router';
import { createMutation, createQuery } from '@urql/solid';
import { createSignal } from 'solid-js';
import { useProblems } from '../errors.ts';
import { type EnumOf, graphql } from '../graphql.ts';
import { useT } from '../i18n/index.tsx';
import { newIntent } from '../intent.ts';
import { Page } from '../shell/Page.tsx';
import { useViewer } from '../shell/viewer.tsx';
import { Button } from '../ui/Button.tsx';
import { DateField } from '../ui/DateField.tsx';
import { createDraft } from '../ui/draft.ts';
import { ErrorSummary, type SummedError } from '../ui/ErrorSummary.tsx';
import { NumberField } from '../ui/NumberField.tsx';
import { Select } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';
import { NO_QUOTA, QuotaFields } from './QuotaFields.tsx';
import type { AskedQuota } from './QuotaSum.tsx';
import './constituencies.css';

const ElectingDivisions = graphql(`
  query ElectingDivisions($code: DivisionCode!) {
    divisions(parentCode: $code) {
      code
      name
      hasOwnCongress
    }
  }
`);
const CreateTerm = graphql(`
  mutation CreateTerm($input: CreateCongressTermInput!) {
    createCongressTerm(input: $input) {
      id
      findings
    }
  }
`);

interface Draft {
  divisionCode: string | null;
  number: number | null;
  population: number | null;
  approvedSeats: number | null;
  minority: number | null;
  extraFivePercent: boolean;
  rounding: EnumOf<'QuotaRounding'>;
  militarySeats: number | null;
  decisionNumber: string;
  decidedBy: string;
  decidedOn: string | null;
  filedOn: string | null;
}
const { level: _level, ...FRESH } = NO_QUOTA;
const EMPTY: Draft = {
  ...FRESH,
  divisionCode: null,
  number: null,
  militarySeats: null,
  decisionNumber: '',
  decidedBy: '',
  decidedOn: null,
  filedOn: null,
};

/** Sets up a term of a congress: its number, its approved seats with the decision, and what the formula says of them. */
export function NewTermPage() {
  const t = useT();
  const said = useProblems();
  const navigate = useNavigate();
  const { viewer } = useViewer();
  const county = () => viewer()?.county ?? null;
  const [divisions] = createQuery({
    query: ElectingDivisions,
    variables: () => ({ code: county()?.code ?? '' }),
    pause: () => county() === null,
  });
  const [outcome, create] = createMutation(CreateTerm);
  const [draft, setDraft, forget] = createDraft<Draft>('new-term', EMPTY);
  const [missing, setMissing] = createSignal<readonly SummedError[]>([]);
  const idempotencyKey = newIntent();
  const fault = (field: string) => missing().find((one) => one.field === field)?.text;
  const asked = (): AskedQuota => ({
    ...draft,
    level: draft.divisionCode === null || draft.divisionCode === county()?.code ? 'COUNTY' : 'TOWNSHIP',
  });
  const errors = () =>
    missing().length > 0 ? missing() : said(outcome.error ?? divisions.error).map((text) => ({ text }));
  const need = (field: string, there: boolean, text: string): readonly SummedError[] =>
    there ? [] : [{ field, text }];

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const { divisionCode, number, population, approvedSeats, decidedOn } = draft;
    setMissing([
      ...need('division', divisionCode !== null, t('constituencies.newTerm.missing.division')),
      ...need('number', number !== null, t('constituencies.newTerm.missing.number')),
      ...need('population', population !== null, t('constituencies.newTerm.missing.population')),
      ...need('approved-seats', approvedSeats !== null, t('constituencies.newTerm.missing.seats')),
      ...need('decided-by', draft.decidedBy.trim() !== '', t('constituencies.newTerm.missing.decidedBy')),
      ...need(
        'decision-number',
        draft.decisionNumber.trim() !== '',
        t('constituencies.newTerm.missing.decision'),
      ),
      ...need('decided-on', decidedOn !== null, t('constituencies.newTerm.missing.decidedOn')),
    ]);
    if (
      missing().length > 0 ||
      divisionCode === null ||
      number === null ||
      population === null ||
      approvedSeats === null ||
      decidedOn === null
    )
      return;
    const input = {
      idempotencyKey,
      divisionCode,
      number,
      approvedSeats,
      population,
      extraFivePercent: draft.extraFivePercent,
      militarySeats: draft.militarySeats ?? 0,
      decision: {
        decisionNumber: draft.decisionNumber,
        decidedBy: draft.decidedBy,
        decidedOn,
        filedOn: draft.filedOn,
      },
    };
    const { data } = await create({ input }, { additionalTypenames: ['Congress'] });
    if (!data) return;
    forget();
    navigate(`/terms/${data.createCongressTerm.id}`);
  };
  return (
    <Page title={t('constituencies.terms.create')} width="form">
      <form class="term-form" noValidate onSubmit={(event) => void submit(event)}>
        <ErrorSummary errors={errors()} />
        <Select
          id="division"
          label={t('constituencies.newTerm.division')}
          value={draft.divisionCode}
          onChange={(divisionCode) => setDraft({ divisionCode })}
          error={fault('division')}
          options={[
            ...(county() ? [{ value: county()?.code ?? '', label: county()?.name ?? '' }] : []),
            ...(divisions.data?.divisions ?? [])
              .filter(({ hasOwnCongress }) => hasOwnCongress)
              .map(({ code, name }) => ({ value: code, label: name })),
          ]}
        />
        <NumberField
          id="number"
          label={t('constituencies.newTerm.number')}
          hint={t('constituencies.newTerm.numberHint')}
          value={draft.number}
          onChange={(number) => setDraft({ number })}
          error={fault('number')}
        />
        <QuotaFields
          value={asked()}
          onChange={({ level: _own, ...over }) => setDraft(over)}
          errors={{ population: fault('population'), approvedSeats: fault('approved-seats') }}
        />
        <NumberField
          label={t('constituencies.newTerm.military')}
          hint={t('constituencies.newTerm.militaryHint')}
          optional
          unit={t('constituencies.unitSeats')}
          value={draft.militarySeats}
          onChange={(militarySeats) => setDraft({ militarySeats })}
        />
        <TextField
          id="decided-by"
          label={t('constituencies.newTerm.decidedBy')}
          hint={t(`constituencies.newTerm.decidedByHint.${asked().level}`)}
          value={draft.decidedBy}
          onInput={(decidedBy) => setDraft({ decidedBy })}
          error={fault('decided-by')}
        />
        <TextField
          id="decision-number"
          label={t('constituencies.newTerm.decision')}
          value={draft.decisionNumber}
          onInput={(decisionNumber) => setDraft({ decisionNumber })}
          error={fault('decision-number')}
        />
        <DateField
          id="decided-on"
          label={t('constituencies.newTerm.decidedOn')}
          value={draft.decidedOn}
          onChange={(decidedOn) => setDraft({ decidedOn })}
          error={fault('decided-on')}
        />
        <DateField
          label={t('constituencies.newTerm.filedOn')}
          optional
          value={draft.filedOn}
          onChange={(filedOn) => setDraft({ filedOn })}
        />
        <Button kind="primary" type="submit" busy={outcome.fetching}>
          {t('constituencies.terms.create')}
        </Button>
      </form>
    </Page>
  );
}
