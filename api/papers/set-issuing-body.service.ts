import { requireIn } from '../kernel/auth.ts';
import { change, type Intent } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { requiredText } from '../kernel/text.ts';
import type { DateStyle } from './chinese-date.rules.ts';
import { IssuingBody } from './issuing-body.entity.ts';
import type { MissingCharacters } from './paper.rules.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** How the papers of a body are set was decided. */
    ISSUING_BODY_SET: {
      readonly divisionCode: string;
      readonly name: string;
      readonly redHead: boolean;
      readonly dateStyle: DateStyle;
      readonly missingCharacters: MissingCharacters;
    };
  }
}

export interface SetIssuingBody extends Intent {
  readonly divisionCode: string;
  readonly name: string;
  readonly redHead: boolean;
  readonly dateStyle: DateStyle;
  readonly missingCharacters: MissingCharacters;
}

/** Says how the papers of a body are set: its name in full, whether it has a red head, how it writes dates. */
export async function setIssuingBody(ctx: RequestContext, input: SetIssuingBody) {
  const { divisionCode, redHead, dateStyle, missingCharacters } = input;
  requireIn(ctx, 'notice:manage', divisionCode);
  return change(ctx, 'setIssuingBody', input, async ({ em, record }) => {
    const name = requiredText('name', input.name);
    const set = { divisionCode, name, redHead, dateStyle, missingCharacters };
    await em.upsert(IssuingBody, set);
    record({ type: 'ISSUING_BODY_SET', ...set });
    return { divisionCode };
  });
}
