import { z } from 'zod';
import outcome from '../cases/outcome.json' with { type: 'json' };

const Given = z.object({
  registered: z.number().default(1000),
  participated: z.number().default(0),
  returned: z.number().default(0),
  seats: z.number().default(1),
  round: z.literal(2).optional(),
  votes: z.record(z.string(), z.number()).default({}),
  level: z.string().optional(),
  population: z.number().default(0),
  total_deputies: z.number().default(0),
  present: z.number().default(0),
  yes: z.number().default(0),
  table: z.array(z.tuple([z.number(), z.number(), z.number()])).default([]),
});
const Expected = z.object({
  election_valid: z.boolean().optional(),
  elected: z.array(z.string()).optional(),
  vacant: z.number().optional(),
  revote: z.array(z.string()).optional(),
  next_round: z
    .object({
      candidates: z.array(z.string()).optional(),
      fixed: z.array(z.string()).optional(),
      needs_decision: z.array(z.string()).optional(),
    })
    .optional(),
  passed: z.boolean().optional(),
  seats: z.number().optional(),
});

/** The worked case with this id: the figures given, and what is to come of them. */
export function caseOf(id: string) {
  const found = outcome.cases.find((one) => one.id === id);
  if (!found) throw new Error(`no case ${id}`);
  return { given: Given.parse(found.given), expected: Expected.parse(found.expect) };
}
