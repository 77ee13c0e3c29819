import { useT } from '../i18n/index.tsx';

/** A field no person sees or reaches by key: what fills it in is a program. */
export function LeaveBlank(props: { readonly value: string; readonly onInput: (text: string) => void }) {
  const t = useT();
  return (
    <div class="leave-blank" aria-hidden="true">
      <label>
        {t('applications.register.leaveBlank')}
        <input
          name="homepage"
          tabIndex={-1}
          autocomplete="off"
          value={props.value}
          onInput={(event) => props.onInput(event.currentTarget.value)}
        />
      </label>
    </div>
  );
}
