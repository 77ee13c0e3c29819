import type { activities } from './zh-CN/activities.ts';
import type { applications } from './zh-CN/applications.ts';
import type { appraisals } from './zh-CN/appraisals.ts';
import type { balloting } from './zh-CN/balloting.ts';
import type { candidates } from './zh-CN/candidates.ts';
import type { common } from './zh-CN/common.ts';
import type { elections } from './zh-CN/elections.ts';
import type { committees } from './zh-CN/committees.ts';
import type { constituencies } from './zh-CN/constituencies.ts';
import type { plans } from './zh-CN/plans.ts';
import type { regions } from './zh-CN/regions.ts';
import type { deputies } from './zh-CN/deputies.ts';
import type { discipline } from './zh-CN/discipline.ts';
import type { duty } from './zh-CN/duty.ts';
import type { error } from './zh-CN/error.ts';
import type { exchange } from './zh-CN/exchange.ts';
import type { home } from './zh-CN/home.ts';
import type { identity } from './zh-CN/identity.ts';
import type { nomination } from './zh-CN/nomination.ts';
import type { polling } from './zh-CN/polling.ts';
import type { postponement } from './zh-CN/postponement.ts';
import type { papers } from './zh-CN/papers.ts';
import type { registration } from './zh-CN/registration.ts';
import type { shell } from './zh-CN/shell.ts';
import type { lists } from './zh-CN/lists.ts';
import type { voters } from './zh-CN/voters.ts';
import type { ui } from './zh-CN/ui.ts';
import type { voting } from './zh-CN/voting.ts';

/** Every feature's base dictionary. A feature adds its line here, and a file of the same name in each language. */
export interface Messages {
  readonly activities: typeof activities;
  readonly applications: typeof applications;
  readonly appraisals: typeof appraisals;
  readonly balloting: typeof balloting;
  readonly candidates: typeof candidates;
  readonly common: typeof common;
  readonly elections: typeof elections;
  readonly committees: typeof committees;
  readonly constituencies: typeof constituencies;
  readonly plans: typeof plans;
  readonly regions: typeof regions;
  readonly deputies: typeof deputies;
  readonly discipline: typeof discipline;
  readonly duty: typeof duty;
  readonly error: typeof error;
  readonly exchange: typeof exchange;
  readonly home: typeof home;
  readonly identity: typeof identity;
  readonly nomination: typeof nomination;
  readonly polling: typeof polling;
  readonly postponement: typeof postponement;
  readonly papers: typeof papers;
  readonly registration: typeof registration;
  readonly shell: typeof shell;
  readonly ui: typeof ui;
  readonly voting: typeof voting;
  readonly lists: typeof lists;
  readonly voters: typeof voters;
}

export type Feature = keyof Messages;
export type Locale = 'zh-CN' | 'en';
export const LOCALES: readonly Locale[] = ['zh-CN', 'en'];

/** The shape another language owes the base dictionary: the same keys, each with a sentence of its own. */
export type Translated<T> = {
  readonly [K in keyof T]: T[K] extends string ? string : Translated<T[K]>;
};

type Leaves<T, Path extends string> = {
  [K in keyof T & string]: T[K] extends string ? `${Path}${K}` : Leaves<T[K], `${Path}${K}.`>;
}[keyof T & string];

/** The path of a sentence: `shell.menu.signOut`. */
export type Key = Leaves<Messages, ''>;
