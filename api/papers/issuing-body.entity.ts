import { defineEntity, p } from '@mikro-orm/core';
import { code } from '../kernel/columns.ts';
import { DateStyle } from './chinese-date.rules.ts';
import { MissingCharacters } from './paper.rules.ts';

const IssuingBodySchema = defineEntity({
  name: 'IssuingBody',
  tableName: 'issuing_body',
  schema: '*',
  properties: {
    divisionCode: p.string().primary(),
    name: p.string(),
    /** Only a body that has one prints a red head. */
    redHead: p.boolean().default(false),
    dateStyle: code(DateStyle).default('FIGURES'),
    missingCharacters: code(MissingCharacters).default('REFUSE'),
  },
});

/** How the papers of a body (发文机关) are set, where it differs from the ordinary. */
export class IssuingBody extends IssuingBodySchema.class {}
IssuingBodySchema.setClass(IssuingBody);
