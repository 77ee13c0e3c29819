import { expect, test } from 'vitest';
import { aCount, aRecall, aVote, cli } from './support/cli.ts';

test.concurrent.each<[string, string[], unknown, string]>([
  ['an unknown command', ['law:nothing'], '', 'command:'],
  ['an option that does not exist', ['law:quota', '--peopel', '3'], '', 'options:'],
  ['an argument too many', ['law:quota', 'COUNTY'], '', 'options:'],
  ['a missing option', ['law:timetable'], '', 'election-day: is required'],
  ['a day that does not exist', ['law:timetable', '--election-day', '2026-02-29'], '', 'election-day:'],
  [
    'a kind that does not exist',
    ['law:timetable', '--election-day', '2026-12-16', '--kind', 'X'],
    '',
    'kind:',
  ],
  ['no document', ['law:result'], '', 'input:'],
  ['a document that is no JSON', ['law:result'], '{', 'input: is not JSON'],
  ['a document of another kind', ['law:result'], [], 'input:'],
  [
    'a day in a document',
    ['law:check-timetable'],
    { electionDay: '2026-13-01', published: {} },
    'electionDay:',
  ],
  [
    'an unknown list',
    ['law:check-timetable'],
    { electionDay: '2026-12-16', published: { LIST: '2026-12-01' } },
    'published.LIST:',
  ],
  ['no list at all', ['law:earliest-election-day'], { published: {} }, 'published:'],
  ['a level that does not exist', ['law:quota', '--level', 'CITY', '--population', '1'], '', 'level:'],
  ['a negative population', ['law:quota', '--level', 'COUNTY', '--population=-1'], '', 'population:'],
  ['no seat', ['law:candidates', '--seats', '0'], '', 'seats:'],
  ['no birth date', ['law:eligible', '--election-day', '2026-01-01'], '', 'birth-date: is required'],
  ['no number', ['law:id'], '', 'number: is required'],
  ['an unknown field', ['law:result'], { ...aCount, turnout: 1 }, 'turnout: is not a known field'],
  ['a negative figure', ['law:result'], { ...aCount, returned: -1 }, 'returned: must not be negative'],
  ['half a vote', ['law:result'], { ...aCount, votes: { 甲: 0.5 } }, 'votes.甲: must be a whole number'],
  ['a figure in quotes', ['law:result'], { ...aCount, seats: '1' }, 'seats:'],
  ['a round that does not exist', ['law:result'], { ...aCount, round: 'SECOND' }, 'round:'],
  ['no seats', ['law:result'], { ...aCount, seats: 0 }, 'seats: must be at least 1'],
  ['more voters than the roll', ['law:result'], { ...aCount, participants: 1001 }, 'participants:'],
  ['more void ballots than ballots', ['law:result'], { ...aCount, invalid: 601 }, 'invalid:'],
  ['more votes than ballots', ['law:result'], { ...aCount, invalid: 300 }, 'votes.甲:'],
  [
    'issued ballots missing',
    ['law:result'],
    { ...aCount, participantBasis: 'ISSUED' },
    'issued: is required',
  ],
  ['more signatures than voters', ['law:recall'], { ...aRecall, signatures: 1001 }, 'signatures:'],
  ['more votes than voters', ['law:recall'], { ...aRecall, yes: 1001 }, 'yes:'],
  ['more present than members', ['law:congress-vote'], { ...aVote, present: 291 }, 'present:'],
  ['more valid than present', ['law:congress-vote'], { ...aVote, valid: 251 }, 'valid:'],
  ['more votes than valid', ['law:congress-vote'], { ...aVote, yes: 250 }, 'yes:'],
  ['a fraction above one', ['law:congress-vote'], { ...aVote, numerator: 3 }, 'numerator:'],
  ['a denominator of nothing', ['law:congress-vote'], { ...aVote, denominator: 0 }, 'denominator:'],
  ['a name that is none', ['law:surname-strokes'], ['丁一', ' '], '1: must not be empty'],
  ['no list of names', ['law:surname-strokes'], { name: '丁一' }, 'input:'],
  ['no period', ['law:deadline', '--from', '2026-01-01'], '', 'months:'],
  ['two periods', ['law:deadline', '--from', '2026-01-01', '--months', '1', '--days', '1'], '', 'months:'],
  [
    'a period beyond measure',
    ['law:deadline', '--from', '2026-01-01', '--days', '5001'],
    '',
    'days: is too large',
  ],
  [
    'a year without a calendar',
    ['law:deadline', '--from', '2026-12-30', '--working-days', '5'],
    '',
    'working-days: the official calendar of 2027 is not known',
  ],
])('%s is refused with one line that names the field', async (_case, args, input, line) => {
  const { status, stdout, stderr } = await cli([...args, '--json'], input);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(/^[^\n]+\n$/);
  expect(stderr.startsWith(line), stderr).toBe(true);
});
