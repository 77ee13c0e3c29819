import { randomUUID } from 'node:crypto';
import { p } from '@mikro-orm/core';

/** The identifier every record of a county has: a random UUID made by us, so that a retry can name it. */
export const uuidKey = () =>
  p
    .uuid()
    .primary()
    .onCreate(() => randomUUID());

/** A numbered row of a table with millions: a bigint the database counts, a string in our code. */
export const rowKey = () => p.bigint('string').primary().autoincrement();

/** A column that holds one code of a closed set; the database checks it as well. */
export const code = <T extends string>(set: Readonly<Record<T, T>>) =>
  p.enum(Object.values<T>(set) as [T, ...T[]]);

/** A civil date, `YYYY-MM-DD`, without a time zone. */
export const civilDate = () => p.date();
