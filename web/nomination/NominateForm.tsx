import { createMutation } from '@urql/solid';
import { Show, createSignal } from 'solid-js';
import { problems, useProblems } from '../errors.ts';
import { FileField, type SentFile } from '../files/FileField.tsx';
import { type EnumOf, type FragmentType, graphql, readFragment } from '../graphql.ts';
import { useI18n } from '../i18n/index.tsx';
import { newIntent } from '../intent.ts';
import { Button } from '../ui/Button.tsx';
import { DateField } from '../ui/DateField.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { createDraft } from '../ui/draft.ts';
import { ErrorSummary, type SummedError } from '../ui/ErrorSummary.tsx';
import { RadioGroup } from '../ui/RadioGroup.tsx';
import { TextField } from '../ui/TextField.tsx';
import { notify } from '../ui/Toast.tsx';
import { NomineeFinder } from './NomineeFinder.tsx';
import { type Bearers, namesIn, useRollSearch } from './roll-search.ts';
import { Signatories } from './Signatories.tsx';

export const NominateFormDesk = graphql(`
  fragment NominateForm_desk on NominationDesk {
    constituency {
      id
      termId
    }
  }
`);
const NominateMutation = graphql(`
  mutation Nominate($input: NominateInput!) {
    nominate(input: $input) {
      id
    }
  }
`);

interface Draft {
  nominee: string;
  kind: EnumOf<'NominationKind'>;
  organisation: string;
  names: string;
  submittedOn: string | null;
}

const EMPTY: Draft = { nominee: '', kind: 'VOTERS', organisation: '', names: '', submittedOn: null };
const KINDS = ['VOTERS', 'PARTY', 'ORGANISATION'] as const;

/** Types a nomination form off: who, by whom, and every signature found on the roll before anything is sent. */
export function NominateForm(props: {
  readonly desk: FragmentType<typeof NominateFormDesk>;
  readonly electionId: string;
  readonly today: string;
  readonly open: boolean;
  readonly onClose: () => void;
}) {
  const { t, sentence } = useI18n();
  const said = useProblems();
  const search = useRollSearch();
  const constituency = () => readFragment(NominateFormDesk, props.desk).constituency;
  const [draft, setDraft, forget] = createDraft<Draft>(`nominate.${constituency().id}`, EMPTY);
  const [personId, setPersonId] = createSignal<string | null>(null);
  const [bearers, setBearers] = createSignal<readonly Bearers[]>([]);
  const [settled, setSettled] = createSignal<readonly (string | null)[]>([]);
  const [missing, setMissing] = createSignal<readonly SummedError[]>([]);
  const [scan, setScan] = createSignal<SentFile | null>(null);
  const [outcome, nominate] = createMutation(NominateMutation);
  let intent = newIntent();

  const check = async () => {
    const { data } = await search(namesIn(draft.names), constituency().termId, constituency().id);
    const found = data?.votersByName ?? [];
    setBearers(found);
    setSettled(found.map(({ voters }) => (voters.length === 1 ? (voters[0]?.registrationId ?? null) : null)));
  };
  /** Whom a fault is about, as a name: a voter by registration, the organisation, or else the nominee. */
  const nameOf = (who: string) =>
    bearers().find((_one, index) => settled()[index] === who)?.name ??
    (who === personId() ? draft.nominee : who);
  const faults = (): readonly SummedError[] =>
    problems(outcome.error)
      .flatMap(({ details }) => (Array.isArray(details['faults']) ? (details['faults'] as unknown[]) : []))
      .flatMap((fault) => {
        if (typeof fault !== 'object' || fault === null || !('code' in fault) || !('who' in fault)) return [];
        const text = sentence(`nomination.fault.${String(fault.code)}`, { who: nameOf(String(fault.who)) });
        return text === null ? [] : [{ text }];
      });
  const errors = () =>
    missing().length > 0 ? missing() : [...said(outcome.error).map((text) => ({ text })), ...faults()];

  const submit = async () => {
    const chosen = personId();
    const signed = settled().filter((one) => one !== null);
    const open = draft.kind === 'VOTERS' && (signed.length === 0 || signed.length < settled().length);
    setMissing([
      ...(chosen ? [] : [{ field: 'nominee', text: t('nomination.form.missing.nominee') }]),
      ...(open ? [{ field: 'names', text: t('nomination.form.missing.names') }] : []),
    ]);
    if (missing().length > 0 || !chosen) return;
    const input = {
      idempotencyKey: intent,
      electionId: props.electionId,
      constituencyId: constituency().id,
      personId: chosen,
      kind: draft.kind,
      organisation: draft.kind === 'VOTERS' ? null : draft.organisation,
      registrationIds: draft.kind === 'VOTERS' ? signed : [],
      submittedOn: draft.submittedOn ?? props.today,
      evidenceFileId: scan()?.id ?? null,
    };
    const { data } = await nominate(
      { input },
      { additionalTypenames: ['NominationDesk', 'ConstituencyReadiness'] },
    );
    if (!data) return;
    intent = newIntent();
    setDraft(EMPTY);
    forget();
    setPersonId(null);
    setBearers([]);
    setSettled([]);
    setScan(null);
    notify(t('nomination.form.done'));
    props.onClose();
  };

  return (
    <Dialog
      open={props.open}
      onClose={props.onClose}
      wide
      title={t('nomination.form.title')}
      actions={
        <>
          <Button onClick={() => props.onClose()}>{t('common.cancel')}</Button>
          <Button kind="primary" busy={outcome.fetching} onClick={() => void submit()}>
            {t('nomination.form.record')}
          </Button>
        </>
      }
    >
      <div class="nominate-form">
        <ErrorSummary errors={errors()} />
        <NomineeFinder
          termId={constituency().termId}
          name={draft.nominee}
          onName={(nominee) => setDraft({ nominee })}
          personId={personId()}
          onPerson={setPersonId}
          error={missing().find(({ field }) => field === 'nominee')?.text}
        />
        <RadioGroup
          label={t('nomination.form.kind')}
          value={draft.kind}
          onChange={(kind) => setDraft({ kind })}
          options={KINDS.map((value) => ({ value, label: t(`nomination.form.kinds.${value}`) }))}
        />
        <Show
          when={draft.kind === 'VOTERS'}
          fallback={
            <TextField
              label={t('nomination.form.organisation')}
              value={draft.organisation}
              onInput={(organisation) => setDraft({ organisation })}
            />
          }
        >
          <TextField
            id="names"
            label={t('nomination.form.names')}
            hint={t('nomination.form.namesHint')}
            rows={3}
            value={draft.names}
            onInput={(names) => {
              setDraft({ names });
              setBearers([]);
              setSettled([]);
            }}
            error={missing().find(({ field }) => field === 'names')?.text}
          />
          <Button onClick={() => void check()} disabled={namesIn(draft.names).length === 0}>
            {t('nomination.form.check')}
          </Button>
          <Show when={bearers().length > 0}>
            <Signatories
              bearers={bearers()}
              settled={settled()}
              onSettle={(line, registrationId) =>
                setSettled((all) => all.map((one, index) => (index === line ? registrationId : one)))
              }
            />
          </Show>
        </Show>
        <DateField
          label={t('nomination.form.submittedOn')}
          value={draft.submittedOn ?? props.today}
          onChange={(submittedOn) => setDraft({ submittedOn })}
          max={props.today}
        />
        <FileField
          label={t('nomination.form.scan')}
          purpose="NOMINATION_FORM"
          value={scan()}
          onChange={setScan}
          optional
        />
      </div>
    </Dialog>
  );
}
