import { codes } from '../kernel/codes.rules.ts';

/** The state of a mandate (DT-6). Only recorded decisions of the competent body change it. */
export const MandateStatus = codes('ACTIVE', 'SUSPENDED', 'TERMINATED', 'EXPIRED');
export type MandateStatus = keyof typeof MandateStatus;
