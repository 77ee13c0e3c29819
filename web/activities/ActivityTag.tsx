import type { EnumOf } from '../graphql.ts';
import { useT } from '../i18n/index.tsx';
import { Tag, type Tone } from '../ui/Tag.tsx';

const TONE: Readonly<Record<EnumOf<'ActivityState'>, Tone>> = {
  PLANNED: 'river',
  HELD: 'jade',
  CANCELLED: 'plain',
};

/** Planned, held or called off. */
export function ActivityTag(props: { readonly state: EnumOf<'ActivityState'> }) {
  const t = useT();
  return <Tag tone={TONE[props.state]}>{t(`activities.is.${props.state}`)}</Tag>;
}
