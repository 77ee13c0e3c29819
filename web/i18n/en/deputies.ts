import type { DeputiesMessages } from '../zh-CN/deputies.ts';

export const deputies: DeputiesMessages = {
  title: 'Deputies',
  list: 'Deputies',
  constituencyOf: 'Constituency {{ number }}, {{ name }}',
  state: '{{ congress }}, {{ term }}: {{ n }} deputy | {{ congress }}, {{ term }}: {{ n }} deputies',
  stateFound: '{{ congress }}, {{ term }}: {{ n }} found',
  term: 'Term',
  termOf: '{{ congress }}, {{ term }}',
  search: 'Find a deputy',
  searchHint: 'Name, pinyin or its initials',
  status: {
    ACTIVE: 'In office',
    SUSPENDED: 'Suspended',
    TERMINATED: 'Mandate ended',
    EXPIRED: 'Term over',
  },
  column: {
    name: 'Name',
    constituency: 'Constituency',
    delegation: 'Delegation',
    occupation: 'Occupation',
    attendance: 'Attendance',
    hours: 'Training hours',
    reports: 'Reports',
    appraisals: 'Appraisals',
  },
  not: 'none yet',
  times: '{{ n }}',
  empty: {
    title: 'No deputies yet',
    text: 'Deputies are entered here by themselves once the result of an election is confirmed.',
    terms: 'No term has been set up yet. The directory begins when one is, under Elections.',
    found: 'Nothing found for “{{ text }}”',
    foundText:
      'Try one character of the name, the beginning of its pinyin (wangf) or its initials (wf), or another term.',
    clear: 'Clear the search',
  },
};
