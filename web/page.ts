import { type Component, lazy } from 'solid-js';
import { sentences } from './i18n/dictionaries.ts';
import { keptLocale } from './i18n/index.tsx';
import type { Feature } from './i18n/messages.ts';

/** A page in a chunk of its own; the words of the features it names are fetched at the same time. */
export const page = (load: () => Promise<Component>, ...words: readonly Feature[]) =>
  lazy(async () => {
    const [component] = await Promise.all([load(), ...words.map((one) => sentences(keptLocale(), one))]);
    return { default: component };
  });
