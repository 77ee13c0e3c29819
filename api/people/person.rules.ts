import { codes } from '../kernel/codes.rules.ts';

export const Sex = codes('FEMALE', 'MALE');
export type Sex = keyof typeof Sex;
