import type { Change } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { lookUpDigest, openIdNumber } from '../people/id-number.ts';

const AT_A_TIME = 2_000;

/**
 * Gives voters who were not entered by an import what they are looked up by, within the change that publishes them. It
 * derives from the sealed number and says nothing new, so it is no event of its own.
 */
export async function completeLookUps(
  { vault }: Pick<RequestContext, 'vault'>,
  sql: Change['sql'],
  electionId: string,
): Promise<void> {
  for (;;) {
    const persons = await sql<{ id: string; name: string; id_sealed: Buffer }>(
      `select p.id, p.name, p.id_sealed from county.person p
       where p.look_up_digest is null and p.id_sealed is not null and exists (
         select from county.registration g
         join county.constituency c on c.id = g.constituency_id
         join county.election_term e on e.term_id = c.term_id
         where g.person_id = p.id and g.removed_on is null and e.election_id = ?)
       limit ${AT_A_TIME}`,
      [electionId],
    );
    const digests = persons.map(({ id, name, id_sealed }) => ({
      id,
      digest: lookUpDigest(vault, name, openIdNumber(vault, Buffer.from(id_sealed)).slice(-4)).toString(
        'hex',
      ),
    }));
    if (digests.length === 0) return;
    await sql(
      `update county.person p set look_up_digest = decode(d.digest, 'hex')
       from jsonb_to_recordset(?::jsonb) d (id uuid, digest text) where p.id = d.id`,
      [JSON.stringify(digests)],
    );
    if (digests.length < AT_A_TIME) return;
  }
}
