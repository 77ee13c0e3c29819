import { createSignal, Show } from 'solid-js';
import { useFormat } from '../i18n/format.ts';
import { useI18n } from '../i18n/index.tsx';
import { newIntent } from '../intent.ts';
import { Button } from '../ui/Button.tsx';
import { Field, type FieldProps } from '../ui/Field.tsx';
import { FileRefused, sendFile } from './send-file.ts';
import './file-field.css';

/** A file that was sent and waits for the record it belongs to. */
export interface SentFile {
  readonly id: string;
  readonly name: string;
}

/**
 * A field for one photo or scan. It is sent as soon as it is chosen, so that what follows is quick; the form then names it
 * by its id. On a telephone the camera can be taken.
 */
export function FileField(
  props: FieldProps & {
    readonly purpose: string;
    readonly value: SentFile | null;
    readonly onChange: (file: SentFile | null) => void;
  },
) {
  const { t, sentence } = useI18n();
  const format = useFormat();
  const [sent, setSent] = createSignal<number | null>(null);
  const [failed, setFailed] = createSignal<string>();
  const [input, setInput] = createSignal<HTMLInputElement>();

  const handleFile = async (file: File | undefined) => {
    if (!file) return;
    const fileId = newIntent();
    setFailed(undefined);
    setSent(0);
    try {
      await sendFile({ fileId, purpose: props.purpose, file, onSent: setSent });
      props.onChange({ id: fileId, name: file.name });
    } catch (error) {
      const { code, details } = error instanceof FileRefused ? error : new FileRefused('UNKNOWN');
      setFailed(sentence(`error.${code}`, details) ?? t('error.UNKNOWN', { code }));
    } finally {
      setSent(null);
    }
  };

  return (
    <Field
      label={props.label}
      hint={props.hint ?? t('ui.file.hint')}
      error={failed() ?? props.error}
      optional={props.optional ?? false}
      {...(props.id ? { id: props.id } : {})}
    >
      {(control) => (
        <div class="file-field">
          <input
            {...control}
            ref={setInput}
            class="hidden-words"
            type="file"
            accept="image/jpeg,image/png,image/webp,application/pdf"
            onChange={(event) => {
              void handleFile(event.currentTarget.files?.[0]);
              event.currentTarget.value = '';
            }}
          />
          <Show when={props.value}>
            {(file) => (
              <a class="file-field__name" href={`/files/${file().id}`} target="_blank" rel="noreferrer">
                {file().name}
              </a>
            )}
          </Show>
          <Button kind="secondary" busy={sent() !== null} onClick={() => input()?.click()}>
            {props.value ? t('ui.file.other') : t('ui.file.choose')}
          </Button>
          <Show when={props.value}>
            <Button kind="quiet" onClick={() => props.onChange(null)}>
              {t('ui.file.remove')}
            </Button>
          </Show>
          <Show when={sent() !== null}>
            <span role="status">{t('ui.file.sending', { share: format().percent(sent() ?? 0, 0) })}</span>
          </Show>
        </div>
      )}
    </Field>
  );
}
