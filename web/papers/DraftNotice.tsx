import { createMutation, createQuery } from '@urql/solid';
import { createSignal, Show } from 'solid-js';
import { constituencyName } from '../constituency-name.ts';
import { problems, useProblems } from '../errors.ts';
import { type EnumOf, graphql } from '../graphql.ts';
import { useI18n } from '../i18n/index.tsx';
import { newIntent } from '../intent.ts';
import { Button } from '../ui/Button.tsx';
import { DateField } from '../ui/DateField.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { Select } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';
import { notify } from '../ui/Toast.tsx';
import { ASKS, NOTICE_KINDS, ONE_CONSTITUENCY } from './notice-kinds.ts';

const BODIES = graphql(`
  query DraftBodies($electionId: ID!) {
    issuingBodies(electionId: $electionId) {
      termId
      name
      constituencies {
        id
        number
        name
      }
    }
  }
`);
const DRAFT = graphql(`
  mutation DraftNotice($input: DraftNoticeInput!) {
    draftNotice(input: $input) {
      id
    }
  }
`);

const WHOLE = 'WHOLE';

/** Orders a notice: whose, what about, of which constituency, and what the records cannot know. */
export function DraftNotice(props: {
  readonly electionId: string;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onDrafted: () => void;
}) {
  const { t, sentence } = useI18n();
  const said = useProblems();
  const [bodies] = createQuery({
    query: BODIES,
    variables: () => ({ electionId: props.electionId }),
    pause: () => !props.open,
  });
  const [kind, setKind] = createSignal<EnumOf<'NoticeKind'>>('DAY_AND_METHOD');
  const [chosen, setChosen] = createSignal<string | null>(null);
  const termId = () => chosen() ?? bodies.data?.issuingBodies[0]?.termId ?? '';
  const places = () =>
    bodies.data?.issuingBodies.find((one) => one.termId === termId())?.constituencies ?? [];
  const [constituencyId, setConstituencyId] = createSignal<string>(WHOLE);
  const [text, setText] = createSignal('');
  const [startsOn, setStartsOn] = createSignal<string | null>(null);
  const [endsOn, setEndsOn] = createSignal<string | null>(null);
  const [newDay, setNewDay] = createSignal<string | null>(null);
  const [outcome, draft] = createMutation(DRAFT);
  let intent = newIntent();
  const needsOne = () => ONE_CONSTITUENCY.includes(kind());

  const faults = () =>
    problems(outcome.error).flatMap(({ code, details }) =>
      code === 'NOTICE_REFUSED' && Array.isArray(details['faults'])
        ? details['faults'].map((fault) => sentence(`papers.fault.${String(fault)}`) ?? String(fault))
        : [],
    );
  const errors = () => (faults().length > 0 ? faults() : said(outcome.error)).map((one) => ({ text: one }));

  const send = async () => {
    const input = {
      idempotencyKey: intent,
      electionId: props.electionId,
      termId: termId(),
      constituencyId: constituencyId() === WHOLE ? null : constituencyId(),
      kind: kind(),
      particulars: {
        text: text().trim() === '' ? null : text(),
        startsOn: startsOn(),
        endsOn: endsOn(),
        newDay: newDay(),
      },
      replacesId: null,
    };
    const { data } = await draft({ input });
    intent = newIntent();
    if (!data) return;
    notify(t('papers.draft.done'));
    setText('');
    props.onClose();
    props.onDrafted();
  };

  return (
    <Dialog
      wide
      open={props.open}
      onClose={() => props.onClose()}
      title={t('papers.draft.open')}
      description={t('papers.draft.text')}
      actions={
        <>
          <Button onClick={() => props.onClose()}>{t('common.cancel')}</Button>
          <Button
            kind="primary"
            busy={outcome.fetching}
            disabled={termId() === ''}
            onClick={() => void send()}
          >
            {t('papers.draft.make')}
          </Button>
        </>
      }
    >
      <div class="papers-form">
        <ErrorSummary errors={errors()} />
        <Select
          label={t('papers.draft.kind')}
          value={kind()}
          options={NOTICE_KINDS.map((one) => ({ value: one, label: t(`papers.kind.${one}`) }))}
          onChange={setKind}
        />
        <Select
          label={t('papers.draft.body')}
          value={termId()}
          options={(bodies.data?.issuingBodies ?? []).map((one) => ({ value: one.termId, label: one.name }))}
          onChange={(id) => {
            setChosen(id);
            setConstituencyId(WHOLE);
          }}
        />
        <Select
          label={t('papers.draft.constituency')}
          value={needsOne() && constituencyId() === WHOLE ? null : constituencyId()}
          options={[
            ...(needsOne() ? [] : [{ value: WHOLE, label: t('papers.draft.whole') }]),
            ...places().map(({ id, number, name }) => ({
              value: id,
              label: constituencyName({ number, name }, (both) => t('papers.place', { ...both })),
            })),
          ]}
          onChange={setConstituencyId}
        />
        <Show when={ASKS[kind()] === 'PERIOD'}>
          <DateField optional label={t('papers.draft.startsOn')} value={startsOn()} onChange={setStartsOn} />
          <DateField optional label={t('papers.draft.endsOn')} value={endsOn()} onChange={setEndsOn} />
        </Show>
        <Show when={ASKS[kind()] === 'NEW_DAY'}>
          <DateField label={t('papers.draft.newDay')} value={newDay()} onChange={setNewDay} />
        </Show>
        <TextField
          rows={4}
          optional={kind() !== 'CHANGE_OF_DATE'}
          label={t(kind() === 'CHANGE_OF_DATE' ? 'papers.draft.reason' : 'papers.draft.further')}
          hint={t('papers.draft.furtherHint')}
          value={text()}
          onInput={setText}
        />
      </div>
    </Dialog>
  );
}
