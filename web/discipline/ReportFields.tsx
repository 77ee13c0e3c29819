import { Show, createSignal } from 'solid-js';
import { FileField, type SentFile } from '../files/FileField.tsx';
import type { EnumOf } from '../graphql.ts';
import { useT } from '../i18n/index.tsx';
import { Select } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';
import { useConstituencies } from './constituencies.ts';
import './discipline.css';

/** What somebody reports, as it is typed. */
export interface ReportDraft {
  readonly constituencyId: string | null;
  readonly category: EnumOf<'AllegationCategory'> | null;
  readonly text: string;
  readonly name: string;
  readonly contact: string;
  readonly files: readonly SentFile[];
}
export const EMPTY_REPORT: ReportDraft = {
  constituencyId: null,
  category: null,
  text: '',
  name: '',
  contact: '',
  files: [],
};
export const CATEGORIES: readonly EnumOf<'AllegationCategory'>[] = [
  'BRIBERY',
  'COERCION',
  'FORGERY',
  'RETALIATION',
  'FOREIGN_FUNDING',
  'OTHER',
];
const ANY = 'ANY';

/** The fields of a report, the same for the public and for the desk that writes one down. */
export function ReportFields(props: {
  readonly draft: ReportDraft;
  readonly onChange: (change: Partial<ReportDraft>) => void;
  readonly terms: readonly { readonly id: string; readonly congress: string }[];
  readonly missing: { readonly category?: string | undefined; readonly text?: string | undefined };
}) {
  const t = useT();
  const [termId, setTermId] = createSignal<string | null>(null);
  const constituencies = useConstituencies(termId);
  return (
    <>
      <Select
        id="report-category"
        label={t('discipline.report.category')}
        options={CATEGORIES.map((value) => ({ value, label: t(`discipline.category.${value}`) }))}
        value={props.draft.category}
        onChange={(category) => props.onChange({ category })}
        error={props.missing.category}
      />
      <TextField
        id="report-text"
        label={t('discipline.report.what')}
        hint={t('discipline.report.whatHint')}
        rows={6}
        maxLength={5000}
        value={props.draft.text}
        onInput={(text) => props.onChange({ text })}
        error={props.missing.text}
      />
      <Select
        label={t('discipline.report.congress')}
        options={[
          { value: ANY, label: t('discipline.report.constituencyAny') },
          ...props.terms.map(({ id, congress }) => ({ value: id, label: congress })),
        ]}
        value={termId() ?? ANY}
        onChange={(value) => {
          setTermId(value === ANY ? null : value);
          props.onChange({ constituencyId: null });
        }}
      />
      <Show when={termId() !== null}>
        <Select
          label={t('discipline.report.constituency')}
          options={[
            { value: ANY, label: t('discipline.report.constituencyAny') },
            ...constituencies().map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={props.draft.constituencyId ?? ANY}
          onChange={(value) => props.onChange({ constituencyId: value === ANY ? null : value })}
        />
      </Show>
      <FileField
        label={t('discipline.report.evidence')}
        purpose="CASE_EVIDENCE"
        optional
        value={null}
        onChange={(file) => file && props.onChange({ files: [...props.draft.files, file] })}
      />
      <Show when={props.draft.files.length > 0}>
        <p class="soft" role="status">
          {t('discipline.report.attached', { n: props.draft.files.length })}{' '}
          {props.draft.files.map(({ name }) => name).join('、')}
        </p>
      </Show>
      <TextField
        label={t('discipline.report.name')}
        optional
        value={props.draft.name}
        onInput={(name) => props.onChange({ name })}
        maxLength={50}
        autocomplete="name"
      />
      <TextField
        label={t('discipline.report.contact')}
        hint={t('discipline.report.contactHint')}
        optional
        value={props.draft.contact}
        onInput={(contact) => props.onChange({ contact })}
        maxLength={100}
        autocomplete="tel"
      />
    </>
  );
}
