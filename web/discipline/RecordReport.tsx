import { createMutation } from '@urql/solid';
import { Show, createSignal } from 'solid-js';
import { today } from '../clock.ts';
import { useProblems } from '../errors.ts';
import type { EnumOf } from '../graphql.ts';
import { useT } from '../i18n/index.tsx';
import { newIntent } from '../intent.ts';
import { Button } from '../ui/Button.tsx';
import { DateField } from '../ui/DateField.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { RadioGroup } from '../ui/RadioGroup.tsx';
import { GivenCode } from './GivenCode.tsx';
import { ReceiveReport } from './receive-report.ts';
import { EMPTY_REPORT, type ReportDraft, ReportFields } from './ReportFields.tsx';

const CHANNELS = ['HOTLINE', 'LETTER', 'VISIT'] as const;

/** Writes down what came by telephone, letter or visit; afterwards shows the code once. */
export function RecordReport(props: {
  readonly electionId: string;
  readonly terms: readonly { readonly id: string; readonly congress: string }[];
  readonly open: boolean;
  readonly onClose: () => void;
}) {
  const t = useT();
  const said = useProblems();
  const [draft, setDraft] = createSignal<ReportDraft>(EMPTY_REPORT);
  const [channel, setChannel] = createSignal<EnumOf<'CaseChannel'>>('HOTLINE');
  const [on, setOn] = createSignal<string | null>(null);
  const [tried, setTried] = createSignal(false);
  const [given, setGiven] = createSignal<{ readonly number: string; readonly code: string } | null>(null);
  const [outcome, send] = createMutation(ReceiveReport);
  let intent = newIntent();
  const missing = () => ({
    category: tried() && !draft().category ? t('discipline.report.missing.category') : undefined,
    text: tried() && draft().text.trim() === '' ? t('discipline.report.missing.text') : undefined,
  });
  const errors = () => [
    ...(missing().category ? [{ text: missing().category ?? '', field: 'report-category' }] : []),
    ...(missing().text ? [{ text: missing().text ?? '', field: 'report-text' }] : []),
    ...said(outcome.error).map((text) => ({ text })),
  ];
  const save = async () => {
    setTried(true);
    const { category, text, constituencyId, name, contact, files } = draft();
    if (!category || text.trim() === '') return;
    const day = on();
    const { data } = await send(
      {
        input: {
          idempotencyKey: intent,
          electionId: props.electionId,
          constituencyId,
          category,
          text,
          channel: channel(),
          complainantName: name,
          complainantContact: contact,
          receivedAt: day && day !== today() ? `${day}T01:00:00.000Z` : null,
          fileIds: files.map(({ id }) => id),
        },
      },
      { additionalTypenames: ['DisciplineCase'] },
    );
    if (!data) return;
    intent = newIntent();
    setGiven(data.receiveReport);
  };
  const close = () => {
    props.onClose();
    if (!given()) return;
    setGiven(null);
    setDraft(EMPTY_REPORT);
    setTried(false);
  };

  return (
    <Dialog
      open={props.open}
      onClose={close}
      wide
      title={t('discipline.record.title')}
      actions={
        <Show when={!given()} fallback={<Button onClick={close}>{t('common.close')}</Button>}>
          <Button onClick={close}>{t('common.cancel')}</Button>
          <Button kind="primary" busy={outcome.fetching} onClick={() => void save()}>
            {t('discipline.record.save')}
          </Button>
        </Show>
      }
    >
      <Show
        when={given()}
        fallback={
          <div class="case-form">
            <ErrorSummary errors={errors()} />
            <RadioGroup
              label={t('discipline.record.channel')}
              value={channel()}
              onChange={setChannel}
              options={CHANNELS.map((value) => ({ value, label: t(`discipline.channel.${value}`) }))}
            />
            <DateField
              label={t('discipline.record.receivedOn')}
              value={on() ?? today()}
              onChange={setOn}
              max={today()}
            />
            <ReportFields
              draft={draft()}
              onChange={(change) => setDraft((all) => ({ ...all, ...change }))}
              terms={props.terms}
              missing={missing()}
            />
          </div>
        }
      >
        {(code) => <GivenCode {...code()} text={t('discipline.record.tell')} />}
      </Show>
    </Dialog>
  );
}
