import { Show } from 'solid-js';
import type { EnumOf } from '../graphql.ts';
import { useT } from '../i18n/index.tsx';
import { Tag } from '../ui/Tag.tsx';

/** The state of a mandate, when it is another than in force. */
export function StatusTag(props: { readonly status: EnumOf<'MandateStatus'> }) {
  const t = useT();
  return (
    <Show when={props.status !== 'ACTIVE'}>
      <Tag tone={props.status === 'SUSPENDED' ? 'amber' : 'plain'}>
        {t(`deputies.status.${props.status}`)}
      </Tag>
    </Show>
  );
}
