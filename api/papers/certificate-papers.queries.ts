import { requireIn } from '../kernel/auth.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { officialDate } from './chinese-date.rules.ts';
import { bodyOf } from './issuing-body.queries.ts';
import { placeOf } from './notice-before.rules.ts';
import { congressOfTerm } from './notice-facts.queries.ts';
import type { PaperFile } from './paper-file.ts';
import { press } from './press.ts';

interface ElectedRow {
  readonly name: string;
  readonly congress: string;
  readonly congressCode: string;
  readonly divisionCode: string;
  readonly term: number;
  readonly number: number;
  readonly constituency: string;
  readonly place: number;
  readonly confirmedOn: string;
  readonly electionDay: string;
}

/** Certificates of one file; a term is printed constituency by constituency. */
const MOST = 200;

/**
 * Certificates of election (当选证书) of one deputy, or of the deputies of a constituency. They follow the confirmation of
 * the mandate (EL 47; ZJE 52; EX-1): of somebody whose review is not over there is none.
 */
export async function certificates(ctx: RequestContext, id: string): Promise<PaperFile> {
  const rows = await ctx.reader.rows<ElectedRow>(
    `select * from (
       select d.id as deputy_id, c.id as constituency_id, d.name, k.name as congress, k.division_code as "congressCode",
         c.division_code as "divisionCode", t.number as term, c.number, c.name as constituency,
         row_number() over (partition by c.id order by q.decided_on, o.position)::int as place,
         q.decided_on::text as "confirmedOn", r.held_on::text as "electionDay"
       from county.qualification q join county.round r on r.id = q.round_id
       join county.round_choice o on o.round_id = r.id and o.person_id = q.person_id
       join county.constituency c on c.id = r.constituency_id join county.congress_term t on t.id = c.term_id
       join county.congress k on k.id = t.congress_id
       join county.deputy d on d.person_id = q.person_id and d.term_id = t.id
       where q.state = 'CONFIRMED' and c.id = coalesce((select constituency_id from county.deputy where id = $1), $1)) elected
     where $1 in (deputy_id, constituency_id) order by place limit ${MOST}`,
    [id],
  );
  const [first] = rows;
  if (!first) throw new DomainError('NOT_FOUND', { entity: 'Deputy', where: id });
  requireIn(ctx, 'paper:print', first.divisionCode);
  const body = await bodyOf(ctx, first.congressCode, first.congress);
  const set = rows.map((row) => {
    const congress = congressOfTerm(row.congress, row.term);
    const where = placeOf({ number: row.number, name: row.constituency });
    return {
      name: row.name,
      number: `第 ${String(row.number).padStart(3, '0')}-${row.place} 号`,
      words: `你于${officialDate(row.electionDay, 'NUMERALS')}在${congress}代表选举中，由${where}选民依法选举为${congress}代表，代表资格经审查确认有效。`,
      body: body.name,
      date: officialDate(row.confirmedOn, 'NUMERALS'),
    };
  });
  const title = rows.length === 1 ? `当选证书${first.name}` : `当选证书${first.constituency}`;
  const { pdf } = await press.print(
    'certificate',
    { title, certificates: set },
    {
      date:
        rows
          .map((row) => row.confirmedOn)
          .toSorted()
          .at(-1) ?? first.confirmedOn,
      missing: body.missingCharacters,
    },
  );
  return { title, pdf, frozen: false };
}
