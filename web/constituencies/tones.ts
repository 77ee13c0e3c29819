import type { EnumOf } from '../graphql.ts';
import type { Tone } from '../ui/Tag.tsx';

/** The tone of a plan's state. */
export const PLAN_TONES: Readonly<Record<EnumOf<'PlanState'>, Tone>> = {
  DRAFT: 'river',
  ADOPTED: 'jade',
  REJECTED: 'plain',
  SUPERSEDED: 'plain',
};

/** The tone of a deviation. */
export const SEVERITY_TONES: Readonly<Record<EnumOf<'DeviationSeverity'>, Tone>> = {
  NONE: 'jade',
  WARNING: 'amber',
  STRONG_WARNING: 'seal',
};
