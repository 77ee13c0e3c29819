import { z } from 'zod';
import type { PureCommand } from '../kernel/command.ts';
import { date, readInput } from '../kernel/input.ts';
import { oldEnough } from './eligibility.rules.ts';

/** `law:eligible --birth-date D --election-day D`: is a person old enough to vote on election day. */
export const eligibleCommand: PureCommand = {
  name: 'law:eligible',
  summary: 'whether somebody born on a day is old enough on election day',
  pure: true,
  options: { 'birth-date': { type: 'string' }, 'election-day': { type: 'string' } },

  run(options) {
    const asked = readInput(z.strictObject({ 'birth-date': date, 'election-day': date }), options);
    const eligible = oldEnough(asked['birth-date'], asked['election-day']);
    return { eligible, basis: ['EL 4', 'ZJE 25'] };
  },
};
