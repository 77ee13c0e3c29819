import type { ExchangeMessages } from '../zh-CN/exchange.ts';

export const exchange: ExchangeMessages = {
  title: 'Checks and exports',
  state: 'Figures that add up can be published and exported.',
  checks: 'Checks before publication',
  allAgree: 'All declared figures add up. They can be published and exported.',
  where: 'Constituency',
  what: 'What is wrong',
  weight: 'Effect',
  severity: { ERROR: 'Not before it is put right', WARNING: 'Note' },
  finding: {
    TURNOUT_OVER_ALL: '{{ figure }} took part, more than the {{ against }} voters',
    PARTICIPANTS_OVER_ISSUED: '{{ figure }} took part, more than the {{ against }} ballots issued',
    INVALID_OVER_RETURNED: '{{ figure }} invalid ballots, more than the {{ against }} returned',
    VOTES_OVER_VALID: 'Somebody has {{ figure }} votes, more than the {{ against }} valid ballots',
    VOTES_OVER_CHOICES: '{{ figure }} votes in all, more than the {{ against }} the valid ballots can hold',
    OUTCOME_DIFFERS: '{{ figure }} recorded as elected; the count elects {{ against }}',
    SEATS_DO_NOT_ADD_UP: 'Elected, tied and open make {{ figure }}, the seats are {{ against }}',
    LIST_DOES_NOT_ADD_UP:
      '{{ figure }} voters in the round; list and corrections of the day make {{ against }}',
    PLACES_DO_NOT_ADD_UP: '{{ figure }} ballots returned; the polling places make {{ against }}',
    RATE_DOES_NOT_FOLLOW: 'A rate of {{ figure }}% does not follow from the counts beside it',
    NOT_DECLARED: '{{ figure }} of {{ against }} constituencies have declared; totals leave the others out',
  },
  results: 'Results',
  file: {
    workbook: { name: 'Results as a workbook (XLSX)', text: 'Two sheets: rounds, and votes of candidates' },
    rounds: { name: 'Rounds (CSV)', text: 'One row for each round of voting' },
    candidates: { name: 'Votes of candidates (CSV)', text: 'One row for each person' },
    nist: {
      name: 'Results as data (NIST SP 1500-100)',
      text: 'The international form of election results, for other systems',
    },
    side: {
      name: 'Side file of the data',
      text: 'What that form cannot say: ballots issued and void, articles of the law',
    },
  },
  register: 'Register of deputies',
  term: '{{ congress }}, term {{ number }}',
  popolo: 'Popolo: deputies, seats, mandates, constituencies',
};
