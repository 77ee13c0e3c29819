import { createMutation } from '@urql/solid';
import { createSignal, Show } from 'solid-js';
import { type EnumOf, graphql } from '../graphql.ts';
import { FileField, type SentFile } from '../files/FileField.tsx';
import { useFormat } from '../i18n/format.ts';
import { useT } from '../i18n/index.tsx';
import { newIntent } from '../intent.ts';
import { Page } from '../shell/Page.tsx';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ErrorSummary, type SummedError } from '../ui/ErrorSummary.tsx';
import { Select } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';
import { FollowCode } from './FollowCode.tsx';
import { idNumberReads, oldEnough } from './id-number.ts';
import { LeaveBlank } from './LeaveBlank.tsx';
import { NOWHERE, PlaceFields } from './PlaceFields.tsx';
import { useRollProblems } from './roll-problems.ts';
import { useUpcomingElections } from './upcoming-elections.ts';
import { CATEGORIES } from './VoterEntryFields.tsx';
import './roll.css';
import './roll-work.css';

const SUBMIT = graphql(`
  mutation SubmitApplication($input: SubmitApplicationInput!) {
    submitApplication(input: $input) {
      code
    }
  }
`);

/** Where somebody applies to be registered, on a phone and without an account. Nothing typed here is kept as a draft. */
export function RegisterPage() {
  const t = useT();
  const format = useFormat();
  const said = useRollProblems();
  const { elections, fetching } = useUpcomingElections();
  const [outcome, submit] = createMutation(SUBMIT);
  const [electionId, setElectionId] = createSignal<string | null>(null);
  const [name, setName] = createSignal('');
  const [number, setNumber] = createSignal('');
  const [phone, setPhone] = createSignal('');
  const [residence, setResidence] = createSignal('');
  const [category, setCategory] = createSignal<EnumOf<'VoterCategory'>>('RESIDENT');
  const [places, setPlaces] = createSignal(NOWHERE);
  const [proof, setProof] = createSignal<SentFile | null>(null);
  const [blank, setBlank] = createSignal('');
  const [tried, setTried] = createSignal(false);
  const [code, setCode] = createSignal<string | null>(null);
  // Kept for every retry of the same words: a second press on a slow line is the same application.
  let intent = newIntent();
  const election = () => elections().find(({ id }) => id === electionId()) ?? elections()[0];
  const missing = (text: string) =>
    tried() && text.trim() === '' ? t('applications.register.missing') : undefined;
  const numberError = () => {
    const reads = idNumberReads(number());
    if (number().trim() === '') return missing(number());
    if (!reads) return tried() || number().trim().length >= 18 ? t('voters.idWrong') : undefined;
    const day = election()?.electionDay ?? '';
    if (oldEnough(reads.birthDate, day)) return undefined;
    return t('applications.register.young', { day: format().date(day) });
  };
  const phoneError = () => {
    if (phone().trim() === '') return missing(phone());
    const digits = phone().replaceAll(/[\s()（）+-]/g, '');
    return tried() && !/^(86)?(1[3-9]\d{9}|0\d{9,11})$/.test(digits)
      ? t('applications.register.phoneWrong')
      : undefined;
  };
  const placeError = () => {
    const { countyConstituencyId, townshipConstituencyId } = places();
    return tried() && !countyConstituencyId && !townshipConstituencyId
      ? t('applications.register.missing')
      : undefined;
  };
  const errors = (): readonly SummedError[] => {
    const fields: readonly (readonly [string | undefined, string])[] = [
      [missing(name()), 'register-name'],
      [numberError(), 'register-number'],
      [phoneError(), 'register-phone'],
      [missing(residence()), 'register-residence'],
      [placeError(), 'register-place'],
    ];
    return fields.flatMap(([text, field]) => (text ? [{ text, field }] : []));
  };
  const summed = () => (tried() ? [...errors(), ...said(outcome.error)] : []);
  const changed =
    <T,>(set: (value: T) => void) =>
    (value: T) => {
      intent = newIntent();
      set(value);
    };
  const handleSubmit = async (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    const at = election();
    if (errors().length > 0 || !at) return;
    const { data } = await submit({
      input: {
        idempotencyKey: intent,
        electionId: at.id,
        name: name(),
        idNumber: number(),
        phone: phone(),
        residence: residence(),
        category: category(),
        ...places(),
        fileId: proof()?.id ?? null,
        leaveBlank: blank() === '' ? null : blank(),
      },
    });
    if (data) setCode(data.submitApplication.code);
    else intent = newIntent();
  };
  return (
    <Page
      title={code() ? t('applications.register.doneTitle') : t('applications.register.title')}
      state={code() ? t('applications.register.doneText') : t('applications.register.text')}
      width="form"
    >
      <Show
        when={election()}
        fallback={
          <Show when={!fetching()} fallback={<p role="status">{t('common.loading')}</p>}>
            <EmptyState title={t('applications.register.noElection')}>
              {t('applications.register.noElectionText')}
            </EmptyState>
          </Show>
        }
      >
        {(at) => (
          <Show when={code()} fallback={form(at())}>
            {(given) => <FollowCode code={given()} />}
          </Show>
        )}
      </Show>
    </Page>
  );

  function form(at: { readonly id: string; readonly name: string }) {
    return (
      <form class="look-up" onSubmit={(event) => void handleSubmit(event)} novalidate>
        <ErrorSummary errors={summed()} />
        <Show when={elections().length > 1} fallback={<p>{at.name}</p>}>
          <Select
            label={t('applications.register.election')}
            value={at.id}
            onChange={changed(setElectionId)}
            options={elections().map(({ id, name: label }) => ({ value: id, label }))}
          />
        </Show>
        <TextField
          id="register-name"
          label={t('voters.name')}
          value={name()}
          onInput={changed(setName)}
          error={missing(name())}
          autocomplete="name"
          maxLength={50}
        />
        <TextField
          id="register-number"
          label={t('voters.idNumber')}
          hint={t('voters.idHint')}
          value={number()}
          onInput={changed(setNumber)}
          error={numberError()}
          autocomplete="off"
          maxLength={20}
        />
        <TextField
          id="register-phone"
          label={t('applications.register.phone')}
          hint={t('applications.register.phoneHint')}
          type="tel"
          value={phone()}
          onInput={changed(setPhone)}
          error={phoneError()}
          autocomplete="tel"
          maxLength={20}
        />
        <TextField
          id="register-residence"
          label={t('applications.register.residence')}
          hint={t('applications.register.residenceHint')}
          value={residence()}
          onInput={changed(setResidence)}
          error={missing(residence())}
          autocomplete="street-address"
          maxLength={200}
        />
        <Select
          label={t('applications.register.category')}
          value={category()}
          onChange={changed(setCategory)}
          options={CATEGORIES.map((value) => ({ value, label: t(`voters.category.${value}`) }))}
        />
        <PlaceFields
          id="register-place"
          electionId={at.id}
          value={places()}
          onChange={changed(setPlaces)}
          error={placeError()}
        />
        <FileField
          label={t('applications.register.proof')}
          purpose="REGISTRATION_PROOF"
          value={proof()}
          onChange={changed(setProof)}
          optional
        />
        <LeaveBlank value={blank()} onInput={setBlank} />
        <Button type="submit" kind="primary" busy={outcome.fetching}>
          {t('applications.register.submit')}
        </Button>
      </form>
    );
  }
}
