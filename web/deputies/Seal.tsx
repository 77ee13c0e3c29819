import './seal.css';
import { surnameOf } from './surname.ts';

/** The surname, cut as into a seal. It is red while the mandate runs; a mandate that rests or ended is grey. */
export function Seal(props: { readonly name: string; readonly inForce: boolean }) {
  const surname = () => surnameOf(props.name);
  return (
    <span
      class="deputy-seal"
      classList={{ 'deputy-seal--ended': !props.inForce, 'deputy-seal--pair': surname().length > 1 }}
      lang="zh-CN"
      aria-hidden="true"
    >
      {surname()}
    </span>
  );
}
