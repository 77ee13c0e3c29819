import type { RecordAddress } from './address.ts';

/** The variables that every page of a record shares, from its address and from who reads it. */
export const recordVariables = (address: RecordAddress, staff: boolean) => ({
  year: address.year(),
  kind: address.kind(),
  day: address.day(),
  hasDay: address.day() !== null,
  staff,
});
