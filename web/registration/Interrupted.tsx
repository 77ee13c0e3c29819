import { type FragmentType, graphql, readFragment } from '../graphql.ts';
import { useFormat } from '../i18n/format.ts';
import { useT } from '../i18n/index.tsx';
import { GiveUp } from './GiveUp.tsx';

export const INTERRUPTED = graphql(`
  fragment Interrupted_import on RollImport {
    id
    fileName
    byteSize
    bytesRead
  }
`);

/** A file whose upload was cut off: what is here is kept, and the same file goes on where it stopped. */
export function Interrupted(props: {
  readonly rollImport: FragmentType<typeof INTERRUPTED>;
  readonly onChanged: () => void;
}) {
  const t = useT();
  const format = useFormat();
  const it = () => readFragment(INTERRUPTED, props.rollImport);
  const share = () => format().percent(it().byteSize > 0 ? it().bytesRead / it().byteSize : 0, 0);
  return (
    <section class="roll-part">
      <h2>{it().fileName}</h2>
      <p class="roll-late" role="status">
        {t('registration.interrupted', { share: share() })}
      </p>
      <GiveUp importId={it().id} onChanged={props.onChanged} />
    </section>
  );
}
