import { For } from 'solid-js';
import { useT } from '../i18n/index.tsx';

/** The shape of a record before it comes, so that nothing jumps when it does. */
export function RecordBlank() {
  const t = useT();
  return (
    <>
      <p class="hidden-words" role="status">
        {t('common.loading')}
      </p>
      <div class="duty-record duty-blank" aria-hidden="true">
        <div class="duty-part duty-part--year" />
        <div class="duty-side">
          <For each={[1, 2, 3]}>{() => <div class="duty-part" />}</For>
        </div>
        <div class="duty-part duty-part--timeline" />
      </div>
    </>
  );
}
