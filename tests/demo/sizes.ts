import { COUNTY, type World } from '../support/world.ts';

/** The rows of every table of the county, and the last change of each. */
export async function sizesOf(world: World): Promise<unknown> {
  const { reader } = world.as();
  const tables = await reader.rows<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = $1 order by 1`,
    [COUNTY.schema],
  );
  return Promise.all(
    tables.map(async ({ name }) => [
      name,
      await reader.rows(
        `select count(*)::int as n, max(xmin::text::bigint)::int as last from county.${name}`,
      ),
    ]),
  );
}
