import { compoundSurnames, strokeTable } from './surname-strokes.data.ts';

interface Place {
  /** Stroke types in the order of writing: 1 横, 2 竖, 3 撇, 4 点, 5 折. */
  readonly strokes: string;
  /** Among characters that are written with the same strokes. */
  readonly rank: number;
}

const places: ReadonlyMap<string, Place> = new Map(
  [...strokeTable.matchAll(/([1-5]+)([^1-5\s]+)/gu)].flatMap(([, strokes = '', characters = '']) =>
    Array.from(characters, (character, rank) => [character, { strokes, rank }] as const),
  ),
);
const compounds: ReadonlySet<string> = new Set(compoundSurnames.split(/\s+/));

/** The strokes of a character in the order of writing, one digit each; `undefined` when the table lacks it. */
export const strokesOf = (character: string): string | undefined => places.get(character)?.strokes;

/**
 * The order of two characters by GF 3003-1999: fewer strokes first; of as many, by the types of the strokes
 * 横竖撇点折 in the order of writing. A character without strokes in the table comes after all others, by code point.
 */
export function compareCharacters(one: string, other: string): number {
  const [a, b] = [places.get(one), places.get(other)];
  if (!a || !b) return Number(!a) - Number(!b) || codePoint(one) - codePoint(other);
  return a.strokes.length - b.strokes.length || compareText(a.strokes, b.strokes) || a.rank - b.rank;
}

/**
 * The order of two persons by surname strokes (姓名笔划): the surname, then the given name, character by character;
 * a compound surname by its first character, after the single surname that it begins with (ZJE 35, 36; EN-9, EF-5, EF-7).
 */
export function compareBySurname(one: string, other: string): number {
  const [a, b] = [split(one), split(other)];
  return compareCharacterwise(a.surname, b.surname) || compareCharacterwise(a.given, b.given);
}

/** The names in surname-stroke order; equal names keep the order given (ZJE 35, 36; EF-7). */
export const bySurnameStrokes = (names: readonly string[]): string[] => [...names].sort(compareBySurname);

/** The Chinese characters of these names that the stroke table lacks, so that a person looks at their place (EF-7). */
export const unknownCharacters = (names: readonly string[]): string[] => [
  ...new Set(names.flatMap(charactersOf).filter((character) => !places.has(character))),
];

function split(name: string): { surname: string[]; given: string[] } {
  const characters = charactersOf(name);
  const two = characters.slice(0, 2).join('');
  const length = characters.length > 2 && compounds.has(two) ? 2 : 1;
  return { surname: characters.slice(0, length), given: characters.slice(length) };
}

/** Spaces that stretch a short name, and the dot between the parts of a transcribed one, are not characters of it. */
const charactersOf = (name: string): string[] => Array.from(name.replace(/[\s·•・‧]/gu, ''));

function compareCharacterwise(one: readonly string[], other: readonly string[]): number {
  for (const [at, character] of one.entries()) {
    const opposite = other[at];
    if (opposite === undefined) return 1;
    const order = compareCharacters(character, opposite);
    if (order !== 0) return order;
  }
  return one.length - other.length;
}

const compareText = (one: string, other: string): number => (one < other ? -1 : Number(one > other));
const codePoint = (character: string): number => character.codePointAt(0) ?? 0;
