import { useSearchParams } from '@solidjs/router';
import { createMutation } from '@urql/solid';
import { createSignal, Show } from 'solid-js';
import { type EnumOf, graphql } from '../graphql.ts';
import { useFormat } from '../i18n/format.ts';
import { useT } from '../i18n/index.tsx';
import { newIntent } from '../intent.ts';
import { Page } from '../shell/Page.tsx';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ErrorSummary, type SummedError } from '../ui/ErrorSummary.tsx';
import { RadioGroup } from '../ui/RadioGroup.tsx';
import { Select } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';
import { LeaveBlank } from './LeaveBlank.tsx';
import { useRollProblems } from './roll-problems.ts';
import { useUpcomingElections } from './upcoming-elections.ts';
import './roll.css';
import './roll-work.css';

const FILE = graphql(`
  mutation FileObjection($input: FileObjectionInput!) {
    fileObjection(input: $input) {
      objectionId
      decisionBy
    }
  }
`);
const ABOUT = ['LEFT_OUT', 'WRONGLY_ENTERED', 'WRONG_DETAILS'] as const;

/** Where anybody objects to the voter list; at the desk, a clerk fills it in for who stands there (EL 29). */
export function NewObjectionPage() {
  const t = useT();
  const format = useFormat();
  const said = useRollProblems();
  const [search] = useSearchParams();
  const { elections, fetching } = useUpcomingElections();
  const [outcome, file] = createMutation(FILE);
  const [electionId, setElectionId] = createSignal<string | null>(null);
  const [about, setAbout] = createSignal<EnumOf<'ObjectionAbout'> | null>(null);
  const [objector, setObjector] = createSignal('');
  const [contact, setContact] = createSignal('');
  const [subject, setSubject] = createSignal('');
  const [words, setWords] = createSignal('');
  const [blank, setBlank] = createSignal('');
  const [tried, setTried] = createSignal(false);
  const [decisionBy, setDecisionBy] = createSignal<string | null>(null);
  let intent = newIntent();
  const election = () =>
    elections().find(({ id }) => id === (electionId() ?? search['election'])) ?? elections()[0];
  const missing = (text: string) =>
    tried() && text.trim() === '' ? t('applications.register.missing') : undefined;
  const aboutError = () => (tried() && about() === null ? t('applications.register.missing') : undefined);
  const errors = (): readonly SummedError[] => {
    const fields: readonly (readonly [string | undefined, string])[] = [
      [aboutError(), 'objection-about'],
      [missing(subject()), 'objection-subject'],
      [missing(words()), 'objection-words'],
      [missing(objector()), 'objection-objector'],
      [missing(contact()), 'objection-contact'],
    ];
    return fields.flatMap(([text, field]) => (text ? [{ text, field }] : []));
  };
  const handleSubmit = async (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    const what = about();
    const at = election();
    if (errors().length > 0 || what === null || !at) return;
    const { data } = await file({
      input: {
        idempotencyKey: intent,
        electionId: at.id,
        about: what,
        objectorName: objector(),
        contact: contact(),
        subjectName: subject(),
        words: words(),
        leaveBlank: blank() === '' ? null : blank(),
      },
    });
    intent = newIntent();
    if (data) setDecisionBy(data.fileObjection.decisionBy);
  };
  return (
    <Page
      title={decisionBy() ? t('lists.objections.submitted') : t('lists.objections.newTitle')}
      state={
        decisionBy()
          ? t('lists.objections.submittedText', { on: format().date(decisionBy() ?? '') })
          : t('lists.objections.newText')
      }
      width="form"
    >
      <Show when={!decisionBy()}>
        <Show
          when={election()}
          fallback={
            <Show when={!fetching()} fallback={<p role="status">{t('common.loading')}</p>}>
              <EmptyState title={t('applications.register.noElection')} />
            </Show>
          }
        >
          {(at) => (
            <form class="look-up" onSubmit={(event) => void handleSubmit(event)} novalidate>
              <ErrorSummary errors={tried() ? [...errors(), ...said(outcome.error)] : []} />
              <Show when={elections().length > 1} fallback={<p>{at().name}</p>}>
                <Select
                  label={t('applications.register.election')}
                  value={at().id}
                  onChange={setElectionId}
                  options={elections().map(({ id, name: label }) => ({ value: id, label }))}
                />
              </Show>
              <RadioGroup
                id="objection-about"
                label={t('lists.objections.what')}
                value={about()}
                onChange={setAbout}
                error={aboutError()}
                options={ABOUT.map((value) => ({
                  value,
                  label: t(`lists.objections.about.${value}`),
                  hint: t(`lists.objections.aboutHint.${value}`),
                }))}
              />
              <TextField
                id="objection-subject"
                label={t('lists.objections.subject')}
                value={subject()}
                onInput={setSubject}
                error={missing(subject())}
                autocomplete="off"
                maxLength={50}
              />
              <TextField
                id="objection-words"
                label={t('lists.objections.words')}
                value={words()}
                onInput={setWords}
                error={missing(words())}
                rows={5}
                maxLength={2000}
              />
              <TextField
                id="objection-objector"
                label={t('lists.objections.objector')}
                value={objector()}
                onInput={setObjector}
                error={missing(objector())}
                autocomplete="name"
                maxLength={50}
              />
              <TextField
                id="objection-contact"
                label={t('lists.objections.contact')}
                hint={t('lists.objections.contactHint')}
                value={contact()}
                onInput={setContact}
                error={missing(contact())}
                autocomplete="tel"
                maxLength={200}
              />
              <LeaveBlank value={blank()} onInput={setBlank} />
              <Button type="submit" kind="primary" busy={outcome.fetching}>
                {t('lists.objections.submit')}
              </Button>
            </form>
          )}
        </Show>
      </Show>
    </Page>
  );
}
