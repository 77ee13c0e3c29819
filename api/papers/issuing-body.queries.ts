import type { RequestContext } from '../kernel/context.ts';
import type { DateStyle } from './chinese-date.rules.ts';
import { committeeName } from './notice.rules.ts';
import type { MissingCharacters } from './paper.rules.ts';

/** How the papers of a body are set: as it was decided, else in the ordinary way. */
export interface BodySettings {
  readonly divisionCode: string;
  readonly name: string;
  readonly redHead: boolean;
  readonly dateStyle: DateStyle;
  readonly missingCharacters: MissingCharacters;
}

/** The committee that conducts the elections of a congress. */
export async function bodyOf(
  ctx: RequestContext,
  divisionCode: string,
  congress: string,
): Promise<BodySettings> {
  const [row] = await ctx.reader.rows<BodySettings>(
    `select division_code as "divisionCode", name, red_head as "redHead", date_style as "dateStyle",
       missing_characters as "missingCharacters" from county.issuing_body where division_code = $1`,
    [divisionCode],
  );
  return (
    row ?? {
      divisionCode,
      name: committeeName(congress.replace(/人民代表大会$/u, '')),
      redHead: false,
      dateStyle: 'FIGURES',
      missingCharacters: 'REFUSE',
    }
  );
}

/** The bodies of an election with their settings, the county's first. */
export async function issuingBodies(ctx: RequestContext, electionId: string) {
  const rows = await ctx.reader.rows<{
    termId: string;
    congress: string;
    divisionCode: string;
    number: number;
  }>(
    `select t.id as "termId", k.name as congress, k.division_code as "divisionCode", t.number
     from county.election_term x join county.congress_term t on t.id = x.term_id
     join county.congress k on k.id = t.congress_id where x.election_id = $1 order by k.level, k.division_code`,
    [electionId],
  );
  return Promise.all(
    rows.map(async (row) => ({ ...row, ...(await bodyOf(ctx, row.divisionCode, row.congress)) })),
  );
}
