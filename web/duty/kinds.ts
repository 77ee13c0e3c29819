import type { EnumOf } from '../graphql.ts';

export type Kind = EnumOf<'ActivityKind'>;

// A record, so that a kind the API adds does not compile until it has its place here.
const ORDER: Readonly<Record<Kind, true>> = {
  CONGRESS_SESSION: true,
  STANDING_COMMITTEE: true,
  INSPECTION: true,
  STUDY: true,
  LAW_CHECK: true,
  COURT_HEARING: true,
  ENTERPRISE_VISIT: true,
  STATION_RECEPTION: true,
  GROUP_ACTIVITY: true,
  TRAINING: true,
};

const isKind = (value: string): value is Kind => value in ORDER;

/** Every kind of activity, those that sit in the hall first. */
export const KINDS: readonly Kind[] = Object.keys(ORDER).filter(isKind);

/** The kind an address names; null for none, or for one that does not exist. */
export const readKind = (value: unknown): Kind | null =>
  typeof value === 'string' && isKind(value) ? value : null;
