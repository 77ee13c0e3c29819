import { useT } from '../i18n/index.tsx';

/** The first stop of the keyboard: past the navigation, to the content. */
export function SkipLink(props: { readonly to: string }) {
  const t = useT();
  const skip = (event: MouseEvent) => {
    event.preventDefault();
    document.getElementById(props.to)?.focus();
  };
  return (
    <a class="shell-skip" href={`#${props.to}`} onClick={skip}>
      {t('shell.skip')}
    </a>
  );
}
