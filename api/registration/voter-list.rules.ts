import { addYears, type CivilDate } from '../kernel/civil-date.rules.ts';
import { VOTING_AGE } from './eligibility.rules.ts';

/**
 * Voters born on this day or before are old enough on election day (EL 4; ZJE 25; ER-2). The same answer as `oldEnough`
 * for every birth date, in the form that a statement over a whole roll can use.
 */
export const bornBy = (electionDay: CivilDate): CivilDate => addYears(electionDay, -VOTING_AGE);
