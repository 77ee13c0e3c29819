import { createSignal, createUniqueId } from 'solid-js';
import { useT } from '../i18n/index.tsx';
import { Button } from '../ui/Button.tsx';
import './roll.css';

/** Where a sheet is dropped, or chosen with the keyboard. */
export function DropSheet(props: { readonly busy: boolean; readonly onFile: (file: File) => void }) {
  const t = useT();
  const hint = createUniqueId();
  const [over, setOver] = createSignal(false);
  const [input, setInput] = createSignal<HTMLInputElement>();
  const take = (files: FileList | null | undefined) => {
    const file = files?.[0];
    if (file && !props.busy) props.onFile(file);
  };
  return (
    <div
      class="roll-drop"
      classList={{ 'roll-drop--over': over() }}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer?.files);
      }}
    >
      <p class="roll-drop__text">{t('registration.drop.text')}</p>
      <input
        ref={setInput}
        class="hidden-words"
        type="file"
        accept=".csv,.txt,.tsv,.xls,.xlsx,.htm,.html,text/csv"
        tabIndex={-1}
        aria-label={t('registration.drop.choose')}
        aria-describedby={hint}
        onChange={(event) => {
          take(event.currentTarget.files);
          event.currentTarget.value = '';
        }}
      />
      <Button kind="secondary" busy={props.busy} aria-describedby={hint} onClick={() => input()?.click()}>
        {t('registration.drop.choose')}
      </Button>
      <p class="soft" id={hint}>
        {t('registration.drop.hint')}
      </p>
    </div>
  );
}
