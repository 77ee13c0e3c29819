import type { Change } from '../kernel/change.ts';

/** Places of a round of whose signed sheet there is no photo yet. */
export const placesWithoutPhoto = ({ sql }: Pick<Change, 'sql'>, roundId: string) =>
  sql<{ id: string }>(
    `select p.id from county.count_place p where p.round_id = ?
       and not exists (select from county.count_photo f where f.place_id = p.id) order by p.position`,
    [roundId],
  );
