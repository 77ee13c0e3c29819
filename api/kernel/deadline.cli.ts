import { z } from 'zod';
import { MalformedInput, type PureCommand } from './command.ts';
import { dueOn, type Period } from './deadline.rules.ts';
import { countOption, date, readInput } from './input.ts';

const period = countOption.refine((count) => count <= 5000, 'is too large');
const Options = z.strictObject({
  from: date,
  months: period.optional(),
  days: period.optional(),
  'working-days': period.optional(),
});

/** `law:deadline --from D --months N | --days N | --working-days N`: the last day of a period. */
export const deadlineCommand: PureCommand = {
  name: 'law:deadline',
  summary: 'the last day of a period of months, days or working days',
  pure: true,
  options: {
    from: { type: 'string' },
    months: { type: 'string' },
    days: { type: 'string' },
    'working-days': { type: 'string' },
  },

  run(options) {
    const { from, ...counts } = readInput(Options, options);
    const periods = periodsOf(counts);
    const [asked] = periods;
    if (!asked || periods.length > 1) {
      throw new MalformedInput('months', 'give exactly one of --months, --days and --working-days');
    }
    const answer = dueOn(from, asked);
    if ('due' in answer) return answer;
    throw new MalformedInput('working-days', `the official calendar of ${answer.unknownYear} is not known`);
  },
};

function periodsOf(counts: Omit<z.output<typeof Options>, 'from'>): Period[] {
  const periods: Period[] = [];
  if (counts.months !== undefined) periods.push({ unit: 'MONTHS', count: counts.months });
  if (counts.days !== undefined) periods.push({ unit: 'DAYS', count: counts.days });
  if (counts['working-days'] !== undefined) {
    periods.push({ unit: 'WORKING_DAYS', count: counts['working-days'] });
  }
  return periods;
}
