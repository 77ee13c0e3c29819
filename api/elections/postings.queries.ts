import type { RequestContext } from '../kernel/context.ts';
import type { ElectionStep } from './election-steps.rules.ts';

/** A notice with every place it hung and every correction of its day. */
export interface PostingRow {
  readonly id: string;
  readonly milestone: ElectionStep;
  readonly constituencyId: string | null;
  readonly constituency: string | null;
  readonly postedOn: string;
  readonly endsOn: string | null;
  readonly places: readonly object[];
  readonly corrections: readonly object[];
}

/** The notices of an election, or those about one constituency: its own and those of the whole; one statement. */
export const postings = (
  ctx: RequestContext,
  electionId: string,
  constituencyId: string | null,
): Promise<PostingRow[]> =>
  ctx.reader.rows<PostingRow>(
    `select n.id, n.milestone, n.constituency_id as "constituencyId", k.name as constituency,
       n.posted_on::text as "postedOn", n.ends_on::text as "endsOn",
       (select coalesce(json_agg(json_build_object('id', x.id, 'place', x.place, 'postedOn', x.posted_on::text,
           'postedBy', x.posted_by, 'fileId', x.file_id, 'struckReason', x.struck_reason)
           order by x.posted_on, x.recorded_at), '[]')
         from county.posting_place x where x.posting_id = n.id) as places,
       (select coalesce(json_agg(json_build_object('wasOn', c.was_on::text, 'reason', c.reason) order by c.corrected_at), '[]')
         from county.posting_correction c where c.posting_id = n.id) as corrections
     from county.posting n left join county.constituency k on k.id = n.constituency_id
     where n.election_id = $1 and ($2::uuid is null or n.constituency_id = $2 or n.constituency_id is null)
     order by n.posted_on desc, n.milestone, k.number nulls first limit 1000`,
    [electionId, constituencyId],
  );
