import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { EntityManager } from '@mikro-orm/postgresql';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { Vault } from '../api/kernel/vault.ts';
import { civilDate } from '../api/kernel/civil-date.rules.ts';
import { lookUpDigest, sealIdNumber } from '../api/people/id-number.ts';
import { Person } from '../api/people/person.entity.ts';
import { Registration } from '../api/registration/registration.entity.ts';
import { ConstituencyFinder, type NamedConstituency } from '../api/registration/constituency-finder.rules.ts';
import { columnsOf, placesOf } from '../api/registration/roll-columns.rules.ts';
import { recordsOf } from '../api/registration/roll-records.ts';
import { checkRow, type CheckedRow } from '../api/registration/roll-row.rules.ts';
import { decoded } from '../api/registration/roll-text.ts';

const text = (path: string) => decoded(createReadStream(path), 'utf-8');

/** (a) The raw file into a table of text, as fast as the database takes it. */
export async function bareCopy(client: pg.Client, path: string): Promise<number> {
  await client.query('drop table if exists bare_roll');
  await client.query(
    'create unlogged table bare_roll (name text, sex text, id text, county text, township text)',
  );
  await pipeline(createReadStream(path), client.query(copyFrom('copy bare_roll from stdin csv header')));
  const { rows } = await client.query<{ n: number }>('select count(*)::int as n from bare_roll');
  await client.query('drop table bare_roll');
  return rows[0]?.n ?? 0;
}

/** The rows of a file, checked, with the constituencies they name. */
async function* checked(
  path: string,
  constituencies: readonly NamedConstituency[],
): AsyncGenerator<CheckedRow> {
  const finder = new ConstituencyFinder(constituencies);
  const electionDay = civilDate('2026-12-16');
  let places: ReturnType<typeof placesOf> | null = null;
  for await (const cells of recordsOf(text(path))) {
    if (places === null) places = placesOf(columnsOf(cells));
    else yield checkRow({ places, finder, electionDay }, cells);
  }
}

/** (b) Parsing, checking and encryption of every row, without a database. */
export async function withoutDatabase(
  path: string,
  constituencies: readonly NamedConstituency[],
  vault: Vault,
): Promise<number> {
  let rows = 0;
  for await (const { idNumber, name } of checked(path, constituencies)) {
    if (idNumber !== null) {
      sealIdNumber(vault, idNumber);
      lookUpDigest(vault, name, idNumber.slice(-4));
    }
    rows += 1;
  }
  return rows;
}

const AT_A_TIME = 1_000;

/** (c) The same rows as persons and registrations by the `insertMany` of the ORM, a thousand at a time. */
export async function byInsertMany(
  path: string,
  constituencies: readonly NamedConstituency[],
  vault: Vault,
  em: EntityManager,
): Promise<number> {
  let persons: object[] = [];
  let registrations: object[] = [];
  let rows = 0;
  const write = async () => {
    await em.insertMany(Person, persons as never[]);
    await em.insertMany(Registration, registrations as never[]);
    [persons, registrations] = [[], []];
    em.clear();
  };
  await em.begin();
  for await (const row of checked(path, constituencies)) {
    rows += 1;
    if (row.idNumber === null || row.verdict !== 'NEW') continue;
    const id = crypto.randomUUID();
    persons.push({
      id,
      name: row.name,
      sex: row.sex,
      birthDate: row.birthDate,
      ...sealIdNumber(vault, row.idNumber),
      lookUpDigest: lookUpDigest(vault, row.name, row.idNumber.slice(-4)),
      createdAt: new Date('2026-11-25T00:00:00Z'),
    });
    const levels = [
      ['COUNTY', row.countyId],
      ['TOWNSHIP', row.townshipId],
    ] as const;
    for (const [level, constituencyId] of levels) {
      if (constituencyId === null) continue;
      registrations.push({
        personId: id,
        level,
        constituencyId,
        addedReason: 'IMPORTED',
        addedOn: '2026-11-25',
        category: row.category,
        penalSituation: row.penalSituation,
        votingWay: row.votingWay,
      });
    }
    if (persons.length >= AT_A_TIME) await write();
  }
  await write();
  // Measured, and taken back: the import finds the roll as empty as it was.
  await em.rollback();
  return rows;
}
