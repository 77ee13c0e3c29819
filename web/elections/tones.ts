import type { EnumOf } from '../graphql.ts';
import type { MarkKind } from '../ui/Mark.tsx';
import type { Tone } from '../ui/Tag.tsx';

/** From so many days before a limit it is shown in amber. */
export const SOON = 3;

const TONES = {
  IN_TIME: 'jade',
  STRICT_ONLY: 'amber',
  LATE: 'seal',
  DUE: 'plain',
  PASSED: 'plain',
} as const satisfies Record<EnumOf<'MilestoneState'>, Tone>;

/** The tone of a milestone or of a notice. */
export const toneOf = (state: EnumOf<'MilestoneState'>): Tone => TONES[state];

/** The sign and tone of a readiness state. */
export const READINESS: Readonly<
  Record<EnumOf<'ReadinessState'>, { readonly mark: MarkKind; readonly tone: Tone }>
> = {
  GREEN: { mark: 'done', tone: 'jade' },
  AMBER: { mark: 'soon', tone: 'amber' },
  RED: { mark: 'wrong', tone: 'seal' },
  NONE: { mark: 'open', tone: 'plain' },
};
