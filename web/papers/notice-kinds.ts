import type { EnumOf } from '../graphql.ts';

type Kind = EnumOf<'NoticeKind'>;

/** The kinds in the order in which an election comes to them. */
export const NOTICE_KINDS: readonly Kind[] = [
  'DAY_AND_METHOD',
  'CONSTITUENCIES',
  'REGISTRATION',
  'VOTER_LIST',
  'VOTER_LIST_SUPPLEMENT',
  'PRELIMINARY_CANDIDATES',
  'FORMAL_CANDIDATES',
  'POLLING',
  'RESULT',
  'DEPUTIES',
  'CHANGE_OF_DATE',
];

export const isNoticeKind = (text: string | undefined): text is Kind =>
  NOTICE_KINDS.some((kind) => kind === text);

/** What the office adds by hand, by kind; the records say the rest. */
export const ASKS: Readonly<Partial<Record<Kind, 'PERIOD' | 'NEW_DAY'>>> = {
  REGISTRATION: 'PERIOD',
  CHANGE_OF_DATE: 'NEW_DAY',
};

/** These speak of one constituency; the others may. */
export const ONE_CONSTITUENCY: readonly Kind[] = ['VOTER_LIST', 'VOTER_LIST_SUPPLEMENT'];
