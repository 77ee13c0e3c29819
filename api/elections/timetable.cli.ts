import { z } from 'zod';
import { MalformedInput, type PureCommand } from '../kernel/command.ts';
import { date, readInput } from '../kernel/input.ts';
import { ElectionKind } from './election.rules.ts';
import { checkTimetable, earliestElectionDay, type Published, timetable } from './timetable.rules.ts';

const kind = z.enum(ElectionKind).default('GENERAL');
const PublishedDates = z.strictObject({
  VOTER_LIST: date.optional(),
  PRELIMINARY_CANDIDATES: date.optional(),
  FORMAL_CANDIDATES: date.optional(),
});

/** `law:timetable --election-day D [--kind GENERAL|BY_ELECTION]`: every statutory date of an election. */
export const timetableCommand: PureCommand = {
  name: 'law:timetable',
  summary: 'every statutory date, counted from election day',
  pure: true,
  options: { 'election-day': { type: 'string' }, kind: { type: 'string' } },

  run(options) {
    const asked = readInput(z.strictObject({ 'election-day': date, kind }), options);
    const electionDay = asked['election-day'];
    return { electionDay, kind: asked.kind, milestones: timetable(electionDay, asked.kind) };
  },
};

/** `law:check-timetable`: which lists were published late. */
export const checkTimetableCommand: PureCommand = {
  name: 'law:check-timetable',
  summary: 'which lists were published too late for an election day (JSON)',
  pure: true,
  options: {},
  stdin: 'json',

  run(_options, input) {
    const asked = readInput(z.strictObject({ electionDay: date, kind, published: PublishedDates }), input);
    return { findings: checkTimetable(asked.electionDay, asked.kind, given(asked.published)) };
  },
};

/** `law:earliest-election-day`: the first lawful day after what was published. */
export const earliestElectionDayCommand: PureCommand = {
  name: 'law:earliest-election-day',
  summary: 'the first lawful election day after the lists were published (JSON)',
  pure: true,
  options: {},
  stdin: 'json',

  run(_options, input) {
    const asked = readInput(z.strictObject({ kind, published: PublishedDates }), input);
    const earliest = earliestElectionDay(asked.kind, given(asked.published));
    if (!earliest) throw new MalformedInput('published', 'names no list that binds the election day');
    return earliest;
  },
};

/** Without the lists that were not published yet. */
function given(published: z.output<typeof PublishedDates>): Published {
  return Object.fromEntries(Object.entries(published).filter(([, on]) => on !== undefined));
}
