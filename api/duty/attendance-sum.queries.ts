import type { Span, Summons } from '../activities/attendance.rules.ts';
import type { RequestContext } from '../kernel/context.ts';
import { type AttendanceSum, attendanceSum } from './attendance-sum.rules.ts';

/** A held activity the deputy was summoned to, with its name. */
interface Line extends Summons {
  readonly title: string;
}

interface Facts {
  readonly lines: readonly Line[];
  readonly mandates: readonly Span[];
  readonly suspensions: readonly Span[];
}

const FACTS = `
  select
    coalesce((select json_agg(json_build_object('id', a.id, 'kind', p.kind, 'on', p.held_on,
        'presence', p.presence, 'title', a.title) order by p.held_on desc, p.id desc)
      from county.participation p join county.activity a on a.id = p.activity_id
      where p.deputy_id = d.id and p.summoned and a.state = 'HELD'), '[]') as lines,
    coalesce((select json_agg(json_build_object('from', m.starts_on, 'to', m.ends_on))
      from county.mandate m where m.deputy_id = d.id), '[]') as mandates,
    coalesce((select json_agg(json_build_object('from', s.starts_on, 'to', s.ends_on))
      from county.suspension s where s.deputy_id = d.id), '[]') as suspensions
  from county.deputy d where d.id = $1::uuid`;

/** The attendance of a deputy over the term, with the rows behind it; null when there is no such deputy. */
export async function attendanceSumOf(
  { reader }: RequestContext,
  deputyId: string,
): Promise<AttendanceSum<Line> | null> {
  const [facts] = await reader.rows<Facts>(FACTS, [deputyId]);
  return facts ? attendanceSum(facts.lines, { ...facts, leaves: [] }) : null;
}
