import { codes } from './codes.rules.ts';

/** Who somebody is to the system. PUBLIC is everybody, signed in or not. */
export const Role = codes(
  'PUBLIC',
  'DEPUTY',
  'COUNT_CLERK',
  'STATION_CLERK',
  'ELECTION_OFFICER',
  'COMMITTEE_STAFF',
  'DISCIPLINE_OFFICER',
  'AUDITOR',
  'ADMINISTRATOR',
);
export type Role = keyof typeof Role;

/** Everything that can be asked or done, as `noun:verb`. Each operation of the schema names one of these. */
export const PERMISSIONS = [
  'session:open',
  'session:read',
  'session:close',
  'division:read',
  'region:manage',
  'congress:read',
  'deputy:read',
  'deputy:confirm',
  'mandate:end',
  'record:read',
  'record:read_own',
  'record:read_staff',
  'election:read',
  'election:manage',
  'committee:manage',
  'roll:look_up',
  'roll:read',
  'roll:import',
  'roll:publish',
  'card:issue',
  'notice:manage',
  'paper:print',
  'roll:register',
  'roll:apply',
  'objection:file',
  'objection:decide',
  'nomination:record',
  'candidates:publish',
  'checkin:record',
  'ledger:record',
  'proxy:manage',
  'round:open',
  'count:read',
  'count:key',
  'result:read',
  'result:declare',
  'case:report',
  'case:read',
  'case:handle',
  'activity:read',
  'activity:manage',
  'attendance:record',
  'leave:request',
  'leave:decide',
  'training:manage',
  'report:write',
  'report:decide',
  'appraisal:manage',
  'appraisal:mark',
  'audit:read',
  'staff:read',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

const PUBLIC: readonly Permission[] = [
  'session:open',
  'session:read',
  'session:close',
  'division:read',
  'congress:read',
  'deputy:read',
  'record:read',
  'election:read',
  'roll:look_up',
  'roll:apply',
  'objection:file',
  'result:read',
  'appraisal:mark',
  'case:report',
];
const STAFF: readonly Permission[] = ['staff:read', 'roll:read', 'count:read', 'activity:read'];

/** What each role may do, wherever its grant reaches. `staff:read` opens fields of class STAFF. */
const BY_ROLE: Readonly<Record<Role, readonly Permission[]>> = {
  PUBLIC,
  DEPUTY: [...PUBLIC, 'record:read_own', 'activity:read', 'leave:request', 'report:write'],
  COUNT_CLERK: [...PUBLIC, 'staff:read', 'count:read', 'count:key'],
  STATION_CLERK: [...PUBLIC, 'staff:read', 'checkin:record', 'ledger:record'],
  ELECTION_OFFICER: [
    ...PUBLIC,
    ...STAFF,
    'region:manage',
    'election:manage',
    'committee:manage',
    'roll:import',
    'roll:publish',
    'card:issue',
    'notice:manage',
    'paper:print',
    'roll:register',
    'objection:decide',
    'nomination:record',
    'candidates:publish',
    'checkin:record',
    'ledger:record',
    'proxy:manage',
    'round:open',
    'count:key',
    'result:declare',
  ],
  COMMITTEE_STAFF: [
    ...PUBLIC,
    ...STAFF,
    'committee:manage',
    'deputy:confirm',
    'mandate:end',
    'record:read_staff',
    'activity:manage',
    'attendance:record',
    'leave:decide',
    'training:manage',
    'report:decide',
    'appraisal:manage',
  ],
  DISCIPLINE_OFFICER: [...PUBLIC, 'staff:read', 'case:read', 'case:handle'],
  AUDITOR: [...PUBLIC, ...STAFF, 'record:read_staff', 'audit:read'],
  ADMINISTRATOR: [...PUBLIC, ...STAFF, 'audit:read', 'region:manage'],
};

/** A role held for an area: the division code covers everything below it. */
export interface HeldRole {
  readonly role: Role;
  readonly areaCode: string;
}

/** Everything somebody may do somewhere. */
export const permissionsOf = (held: readonly HeldRole[]): ReadonlySet<Permission> =>
  new Set([...PUBLIC, ...held.flatMap(({ role }) => BY_ROLE[role])]);

/** Whether somebody may do a thing in an area: some held role allows it and its area covers the place. */
export const mayIn = (held: readonly HeldRole[], permission: Permission, areaCode: string): boolean =>
  PUBLIC.includes(permission) ||
  held.some((one) => areaCode.startsWith(one.areaCode) && BY_ROLE[one.role].includes(permission));
