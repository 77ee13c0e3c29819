import { For, Show, createSignal } from 'solid-js';
import { useProblems } from '../errors.ts';
import { type FragmentType, graphql, readFragment } from '../graphql.ts';
import { useFormat } from '../i18n/format.ts';
import { useT } from '../i18n/index.tsx';
import { Button } from '../ui/Button.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { TextField } from '../ui/TextField.tsx';
import { NoteCase, useCaseChange } from './case-changes.ts';

export const CaseNotes_case = graphql(`
  fragment CaseNotes_case on DisciplineCaseWhole {
    id
    state
    notes {
      id
      at
      byName
      text
    }
  }
`);

/** What was found out on the way. */
export function CaseNotes(props: { readonly of: FragmentType<typeof CaseNotes_case> }) {
  const t = useT();
  const format = useFormat();
  const said = useProblems();
  const it = () => readFragment(CaseNotes_case, props.of);
  const [text, setText] = createSignal('');
  const [outcome, note] = useCaseChange(NoteCase);
  const save = async () => {
    if (await note({ caseId: it().id, text: text() })) setText('');
  };
  return (
    <section class="case-page__part">
      <h2>{t('discipline.one.notes')}</h2>
      <Show when={it().notes.length > 0} fallback={<p class="soft">{t('discipline.one.notesNone')}</p>}>
        <ul>
          <For each={it().notes}>
            {(one) => (
              <li>
                <span class="soft">
                  {format().moment(one.at)} {one.byName}
                </span>
                <p class="case-page__told">{one.text}</p>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <Show when={it().state !== 'CLOSED'}>
        <div class="case-form no-print">
          <ErrorSummary errors={said(outcome.error).map((one) => ({ text: one }))} />
          <TextField
            label={t('discipline.one.note')}
            rows={3}
            maxLength={5000}
            value={text()}
            onInput={setText}
          />
          <div>
            <Button busy={outcome.fetching} disabled={text().trim() === ''} onClick={() => void save()}>
              {t('discipline.one.noteSave')}
            </Button>
          </div>
        </div>
      </Show>
    </section>
  );
}
