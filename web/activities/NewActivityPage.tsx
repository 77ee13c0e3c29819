import { useNavigate } from '@solidjs/router';
import { createMutation, createQuery } from '@urql/solid';
import { Show, createSignal } from 'solid-js';
import { sittingTerm, termsOf } from '../deputies/terms.ts';
import { termName } from '../deputies/term-name.ts';
import { KINDS, type Kind } from '../duty/kinds.ts';
import { useProblems } from '../errors.ts';
import { graphql } from '../graphql.ts';
import { useI18n } from '../i18n/index.tsx';
import { newIntent } from '../intent.ts';
import { Page } from '../shell/Page.tsx';
import { Button } from '../ui/Button.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { DateField } from '../ui/DateField.tsx';
import { createDraft } from '../ui/draft.ts';
import { ErrorSummary, type SummedError } from '../ui/ErrorSummary.tsx';
import { NumberField } from '../ui/NumberField.tsx';
import { Select } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';
import './activities.css';
import { type Chosen, Summons } from './Summons.tsx';

const TERMS = graphql(`
  query NewActivityTerms {
    congresses {
      id
      name
      englishName
      terms {
        id
        number
        startsOn
      }
    }
  }
`);
const Create = graphql(`
  mutation CreateActivity($input: CreateActivityInput!) {
    createActivity(input: $input) {
      activityId
    }
  }
`);
const CreateTraining = graphql(`
  mutation CreateTrainingSession($input: CreateTrainingSessionInput!) {
    createTrainingSession(input: $input) {
      activityId
    }
  }
`);

interface Draft {
  readonly termId: string | null;
  readonly kind: Kind;
  readonly title: string;
  readonly heldOn: string | null;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly place: string;
  readonly organiser: string;
  readonly hours: number | null;
  readonly course: string;
  readonly teacher: string;
  readonly induction: boolean;
  readonly wholeTerm: boolean;
  readonly chosen: readonly Chosen[];
}
const EMPTY: Draft = {
  termId: null,
  kind: 'INSPECTION',
  title: '',
  heldOn: null,
  startsAt: '',
  endsAt: '',
  place: '',
  organiser: '',
  hours: 3,
  course: '',
  teacher: '',
  induction: false,
  wholeTerm: true,
  chosen: [],
};

/** Plans an activity: what, when, where, and who is summoned. What is typed survives a reload. */
export function NewActivityPage() {
  const { t, locale } = useI18n();
  const said = useProblems();
  const navigate = useNavigate();
  const [terms] = createQuery({ query: TERMS });
  const [made, create] = createMutation(Create);
  const [trained, createTraining] = createMutation(CreateTraining);
  const [draft, setDraft, forget] = createDraft<Draft>('new-activity', EMPTY);
  const [missing, setMissing] = createSignal<readonly SummedError[]>([]);
  const idempotencyKey = newIntent();
  const congresses = () => terms.data?.congresses ?? [];
  const termId = () => draft.termId ?? sittingTerm(congresses()) ?? null;
  const options = () =>
    termsOf(congresses()).map((one) => ({
      value: one.id,
      label: `${locale() === 'en' ? one.congressEnglishName : one.congress} · ${termName(one.number, locale())}`,
    }));
  const fault = (field: string) => missing().find((one) => one.field === field)?.text;
  const errors = () =>
    missing().length > 0
      ? missing()
      : said(made.error ?? trained.error ?? terms.error).map((text) => ({ text }));

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const { heldOn, hours, kind, course, teacher, induction, wholeTerm, chosen } = draft;
    const term = termId();
    setMissing([
      ...(term ? [] : [{ field: 'term', text: t('activities.form.missing.term') }]),
      ...(draft.title.trim() === '' ? [{ field: 'title', text: t('activities.form.missing.title') }] : []),
      ...(heldOn ? [] : [{ field: 'day', text: t('activities.form.missing.day') }]),
      ...(hours === null ? [{ field: 'hours', text: t('activities.form.missing.hours') }] : []),
      ...(kind === 'TRAINING' && course.trim() === ''
        ? [{ field: 'course', text: t('activities.form.missing.course') }]
        : []),
    ]);
    if (missing().length > 0 || !term || !heldOn || hours === null) return;
    const { title, startsAt, endsAt, place, organiser } = draft;
    const summons = wholeTerm ? { wholeTerm } : { deputyIds: chosen.map(({ id }) => id) };
    const base = { idempotencyKey, termId: term, title, heldOn, startsAt, endsAt, place, organiser };
    const about = { additionalTypenames: ['Activity'] };
    const activityId =
      kind === 'TRAINING'
        ? (await createTraining({ input: { ...base, hours, summons, course, teacher, induction } }, about))
            .data?.createTrainingSession.activityId
        : (await create({ input: { ...base, hours, summons, kind } }, about)).data?.createActivity.activityId;
    if (!activityId) return;
    forget();
    navigate(`/activities/${activityId}`);
  };

  return (
    <Page title={t('activities.create')} width="form">
      <form class="plain-form" noValidate onSubmit={(event) => void submit(event)}>
        <ErrorSummary errors={errors()} />
        <Select
          id="term"
          label={t('activities.form.term')}
          options={options()}
          value={termId()}
          onChange={(value) => setDraft({ termId: value, chosen: [] })}
          error={fault('term')}
        />
        <Select
          label={t('activities.kind')}
          options={KINDS.map((value) => ({ value, label: t(`duty.kind.${value}`) }))}
          value={draft.kind}
          onChange={(kind) => setDraft({ kind })}
        />
        <TextField
          id="title"
          label={t('activities.form.title')}
          hint={t('activities.form.titleHint')}
          maxLength={255}
          value={draft.title}
          onInput={(title) => setDraft({ title })}
          error={fault('title')}
        />
        <DateField
          id="day"
          label={t('activities.form.day')}
          value={draft.heldOn}
          onChange={(heldOn) => setDraft({ heldOn })}
          error={fault('day')}
        />
        <div class="plain-form__pair">
          <TextField
            optional
            label={t('activities.form.startsAt')}
            hint={t('activities.form.timeHint')}
            value={draft.startsAt}
            onInput={(startsAt) => setDraft({ startsAt })}
          />
          <TextField
            optional
            label={t('activities.form.endsAt')}
            hint={t('activities.form.timeHint')}
            value={draft.endsAt}
            onInput={(endsAt) => setDraft({ endsAt })}
          />
        </div>
        <TextField
          optional
          label={t('activities.form.place')}
          maxLength={255}
          value={draft.place}
          onInput={(place) => setDraft({ place })}
        />
        <TextField
          optional
          label={t('activities.form.organiser')}
          maxLength={255}
          value={draft.organiser}
          onInput={(organiser) => setDraft({ organiser })}
        />
        <NumberField
          id="hours"
          label={t('activities.form.hours')}
          hint={t('activities.form.hoursHint')}
          unit={t('activities.form.hoursUnit')}
          value={draft.hours}
          onChange={(hours) => setDraft({ hours })}
          error={fault('hours')}
        />
        <Show when={draft.kind === 'TRAINING'}>
          <TextField
            id="course"
            label={t('activities.form.course')}
            maxLength={255}
            value={draft.course}
            onInput={(course) => setDraft({ course })}
            error={fault('course')}
          />
          <TextField
            optional
            label={t('activities.form.teacher')}
            maxLength={255}
            value={draft.teacher}
            onInput={(teacher) => setDraft({ teacher })}
          />
          <Checkbox
            label={t('activities.form.induction')}
            checked={draft.induction}
            onChange={(induction) => setDraft({ induction })}
          />
        </Show>
        <Summons
          termId={termId()}
          wholeTerm={draft.wholeTerm}
          chosen={draft.chosen}
          onWholeTerm={(wholeTerm) => setDraft({ wholeTerm })}
          onChosen={(chosen) => setDraft({ chosen })}
        />
        <Button kind="primary" type="submit" busy={made.fetching || trained.fetching}>
          {t('activities.create')}
        </Button>
      </form>
    </Page>
  );
}
