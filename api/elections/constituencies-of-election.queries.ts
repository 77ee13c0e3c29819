/**
 * SQL for whether an election is about a constituency of one of its terms: a general election about each, a by-election
 * about those with a seat that nobody held on the eve of election day (EL 57; ZJE 59).
 */
export const isAbout = (election: string, constituency: string): string => `
  (${election}.kind = 'GENERAL' or exists (select from county.seat s where s.constituency_id = ${constituency}.id
    and not exists (select from county.mandate m where m.seat_id = s.id and m.starts_on < ${election}.election_day
      and (m.ends_on is null or m.ends_on >= ${election}.election_day - 1))))`;
