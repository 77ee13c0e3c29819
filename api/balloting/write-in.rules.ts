import type { CountSheetFigures } from './count-sheet.rules.ts';
import { writtenName } from './sheet-detail.rules.ts';

/** Who a written name stands for, as somebody decided: a voter, or a name that is no voter’s. */
export interface Merged {
  readonly written: string;
  readonly personId?: string | null | undefined;
}

/** Written names nobody has decided on. The count stays open until there are none (EL 41; EP-5, EW-8). */
export function unmerged(total: CountSheetFigures, merged: readonly Merged[]): string[] {
  const known = new Set(merged.map(({ written }) => written));
  return (total.writeIns ?? []).map(({ name }) => writtenName(name)).filter((name) => !known.has(name));
}

/**
 * The count with written names added to the persons they stand for. A name that is no voter’s elects nobody: only
 * another voter can be written in (EL 41; ZJE 46), so its votes stay where they are.
 */
export function withMerged(total: CountSheetFigures, merged: readonly Merged[]): CountSheetFigures {
  const votes = new Map(total.votes.map((one) => [one.name, one]));
  const personOf = new Map(merged.map(({ written, personId }) => [written, personId]));
  const nobodys = [];
  for (const line of total.writeIns ?? []) {
    const { name, votes: n } = line;
    const personId = personOf.get(writtenName(name));
    if (!personId) {
      nobodys.push(line);
      continue;
    }
    const before = votes.get(personId);
    votes.set(personId, { ...before, name: personId, votes: (before?.votes ?? 0) + n });
  }
  return { ...total, votes: [...votes.values()], writeIns: nobodys };
}
