import type { Role } from '../kernel/permission.rules.ts';

/** One account per desk, so that a newcomer can see each. */
export const DEMO_ACCOUNTS: readonly {
  readonly username: string;
  readonly displayName: string;
  readonly roles: readonly { readonly role: Role; readonly areaCode: string }[];
}[] = [
  {
    username: 'election',
    displayName: '区选举办 沈主任',
    roles: [{ role: 'ELECTION_OFFICER', areaCode: '330502' }],
  },
  {
    username: 'election2',
    displayName: '区选举办 周副主任',
    roles: [{ role: 'ELECTION_OFFICER', areaCode: '330502' }],
  },
  { username: 'clerk1', displayName: '计票员 甲', roles: [{ role: 'COUNT_CLERK', areaCode: '330502' }] },
  { username: 'clerk2', displayName: '计票员 乙', roles: [{ role: 'COUNT_CLERK', areaCode: '330502' }] },
  {
    username: 'station',
    displayName: '投票站登记员',
    roles: [{ role: 'STATION_CLERK', areaCode: '330502' }],
  },
  {
    username: 'committee',
    displayName: '代表工委 钱科长',
    roles: [{ role: 'COMMITTEE_STAFF', areaCode: '330502' }],
  },
  {
    username: 'discipline',
    displayName: '风气监督组 何组长',
    roles: [{ role: 'DISCIPLINE_OFFICER', areaCode: '330502' }],
  },
  { username: 'auditor', displayName: '审计员', roles: [{ role: 'AUDITOR', areaCode: '330502' }] },
  { username: 'deputy', displayName: '演示代表', roles: [{ role: 'DEPUTY', areaCode: '330502' }] },
];
