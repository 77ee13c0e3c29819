import './share.css';

/** A part of a whole as two numbers, and a small bar beside them that says the same to the eye. */
export function Share(props: { readonly part: number; readonly whole: number }) {
  const width = () => (props.whole > 0 ? `${(100 * props.part) / props.whole}%` : '0');
  return (
    <span class="deputy-share">
      <span class="deputy-share__figures">
        {props.part} / {props.whole}
      </span>
      <span class="deputy-share__track" aria-hidden="true">
        <span style={{ width: width() }} />
      </span>
    </span>
  );
}
