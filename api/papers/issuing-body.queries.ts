import { isAbout } from '../elections/constituencies-of-election.queries.ts';
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
      name: ordinaryName(congress),
      redHead: false,
      dateStyle: 'FIGURES',
      missingCharacters: 'REFUSE',
    }
  );
}

interface BodyRow extends Omit<BodySettings, 'name'> {
  readonly termId: string;
  readonly congress: string;
  readonly number: number;
  readonly name: string | null;
  readonly constituencies: readonly { readonly id: string; readonly number: number; readonly name: string }[];
}

/** The bodies of an election with their settings and constituencies, the county's first. */
export async function issuingBodies(ctx: RequestContext, electionId: string) {
  const rows = await ctx.reader.rows<BodyRow>(
    `select t.id as "termId", k.name as congress, k.division_code as "divisionCode", t.number, b.name,
       coalesce(b.red_head, false) as "redHead", coalesce(b.date_style, 'FIGURES') as "dateStyle",
       coalesce(b.missing_characters, 'REFUSE') as "missingCharacters",
       (select coalesce(json_agg(json_build_object('id', c.id, 'number', c.number, 'name', c.name) order by c.number), '[]')
         from county.constituency c where c.term_id = t.id and ${isAbout('e', 'c')}) as constituencies
     from county.election e join county.election_term x on x.election_id = e.id
     join county.congress_term t on t.id = x.term_id join county.congress k on k.id = t.congress_id
     left join county.issuing_body b on b.division_code = k.division_code
     where e.id = $1 order by k.level, k.division_code`,
    [electionId],
  );
  return rows.map((row) => ({ ...row, name: row.name ?? ordinaryName(row.congress) }));
}

const ordinaryName = (congress: string): string => committeeName(congress.replace(/人民代表大会$/u, ''));
