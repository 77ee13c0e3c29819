import type { EntityManager } from '@mikro-orm/postgresql';
import { Division } from './division.entity.ts';
import { WUXING_DIVISIONS } from './wuxing.data.ts';

/** Puts the known divisions into the shared code list; those already there are brought up to date. */
export async function loadDivisions(em: EntityManager): Promise<void> {
  await em.upsertMany(
    Division,
    WUXING_DIVISIONS.map(([code, name, englishName, kind, parentCode]) => ({
      code,
      name,
      englishName,
      kind,
      parentCode,
      validFrom: null,
      validTo: null,
    })),
  );
}
