import { createMemo, createSignal } from 'solid-js';
import type { EnumOf } from '../graphql.ts';

/** A village, community or work unit as it is drawn. */
export interface Unit {
  readonly code: string | null;
  readonly name: string;
  readonly kind: EnumOf<'UnitKind'>;
  readonly divisionCode: string;
  readonly population: number;
  readonly voters: number | null;
}

/** A constituency as it is drawn. */
export interface Drawn {
  readonly number: number;
  readonly name: string;
  readonly divisionCode: string;
  readonly seats: number;
  readonly units: readonly Unit[];
}

/** A whole plan on the table. */
export interface Layout {
  readonly constituencies: readonly Drawn[];
  readonly looseUnits: readonly Unit[];
}

/** Where a unit is: the place of its constituency in the list, or nowhere. */
export type Place = number | 'loose';

const STEPS_KEPT = 200;

/** A plan that is being drawn, with every step to be undone. */
export function createDrawing(start: Layout) {
  const [past, setPast] = createSignal<readonly Layout[]>([]);
  const [future, setFuture] = createSignal<readonly Layout[]>([]);
  const [layout, setLayout] = createSignal<Layout>(start);
  const [saved, setSaved] = createSignal<Layout>(start);
  const step = (next: Layout) => {
    if (next === layout()) return;
    setPast((all) => [...all, layout()].slice(-STEPS_KEPT));
    setFuture([]);
    setLayout(next);
  };
  const undo = () => {
    const last = past().at(-1);
    if (!last) return;
    setPast((all) => all.slice(0, -1));
    setFuture((all) => [layout(), ...all]);
    setLayout(last);
  };
  const redo = () => {
    const [next] = future();
    if (!next) return;
    setFuture((all) => all.slice(1));
    setPast((all) => [...all, layout()]);
    setLayout(next);
  };
  return {
    layout,
    step,
    undo,
    redo,
    canUndo: () => past().length > 0,
    canRedo: () => future().length > 0,
    changed: createMemo(() => layout() !== saved()),
    markSaved: () => setSaved(layout()),
  };
}

export type Drawing = ReturnType<typeof createDrawing>;

const withConstituencies = (layout: Layout, constituencies: readonly Drawn[]): Layout => ({
  ...layout,
  constituencies,
});

/** One constituency with other words or figures. */
export const edited = (layout: Layout, at: number, change: Partial<Drawn>): Layout =>
  withConstituencies(
    layout,
    layout.constituencies.map((one, index) => (index === at ? { ...one, ...change } : one)),
  );

const freeNumber = ({ constituencies }: Layout): number =>
  Math.max(0, ...constituencies.map(({ number }) => number)) + 1;

/** One more constituency, empty. */
export const added = (layout: Layout, divisionCode: string, name: (number: number) => string): Layout => {
  const number = freeNumber(layout);
  const fresh: Drawn = { number, name: name(number), divisionCode, seats: 1, units: [] };
  return withConstituencies(layout, [...layout.constituencies, fresh]);
};

/** One constituency less; its units wait to be placed. */
export const removed = (layout: Layout, at: number): Layout => ({
  constituencies: layout.constituencies.filter((_, index) => index !== at),
  looseUnits: [...layout.looseUnits, ...(layout.constituencies[at]?.units ?? [])],
});

/** One unit somewhere else. */
export function moved(layout: Layout, from: Place, unitAt: number, to: Place): Layout {
  const source = from === 'loose' ? layout.looseUnits : (layout.constituencies[from]?.units ?? []);
  const unit = source[unitAt];
  if (!unit || from === to) return layout;
  const units = (place: Place, all: readonly Unit[]): readonly Unit[] => {
    if (place === from) return all.filter((_, index) => index !== unitAt);
    return place === to ? [...all, unit] : all;
  };
  return {
    constituencies: layout.constituencies.map((one, index) => ({ ...one, units: units(index, one.units) })),
    looseUnits: units('loose', layout.looseUnits),
  };
}

/** Some constituencies as one: the first takes the units and seats of the others, three seats at most (EL 25). */
export function merged(layout: Layout, places: readonly number[]): Layout {
  const [first, ...others] = [...places].sort((one, other) => one - other);
  const chosen = places.flatMap((at) => layout.constituencies[at] ?? []);
  if (first === undefined || others.length === 0) return layout;
  const seats = Math.min(
    3,
    chosen.reduce((sum, one) => sum + one.seats, 0),
  );
  const units = [...places]
    .sort((one, other) => one - other)
    .flatMap((at) => layout.constituencies[at]?.units ?? []);
  return withConstituencies(
    layout,
    layout.constituencies.flatMap((one, index) => {
      if (index === first) return [{ ...one, seats, units }];
      return others.includes(index) ? [] : [one];
    }),
  );
}

/** One constituency as two, cut where the people are nearest to half; the seats go with the people, one each at least. */
export function split(layout: Layout, at: number, name: (number: number) => string): Layout {
  const one = layout.constituencies[at];
  if (!one || one.units.length < 2) return layout;
  const whole = one.units.reduce((sum, { population }) => sum + population, 0);
  let [reached, cut, nearest] = [0, 1, Infinity];
  for (let index = 1; index < one.units.length; index += 1) {
    reached += one.units[index - 1]?.population ?? 0;
    const off = Math.abs(reached * 2 - whole);
    if (off < nearest) [nearest, cut] = [off, index];
  }
  const number = freeNumber(layout);
  const kept = Math.max(1, Math.ceil(one.seats / 2));
  const second: Drawn = {
    number,
    name: name(number),
    divisionCode: one.divisionCode,
    seats: Math.max(1, one.seats - kept),
    units: one.units.slice(cut),
  };
  const first = { ...one, seats: kept, units: one.units.slice(0, cut) };
  return withConstituencies(layout, layout.constituencies.toSpliced(at, 1, first, second));
}

/** A unit in two, when part of a large village is to vote elsewhere (ZJE 23). */
export function unitSplit(
  layout: Layout,
  at: number,
  unitAt: number,
  people: number,
  name: (of: string) => string,
): Layout {
  const unit = layout.constituencies[at]?.units[unitAt];
  if (!unit || people < 1 || people >= unit.population) return layout;
  const units = layout.constituencies[at]?.units ?? [];
  return edited(layout, at, {
    units: units.toSpliced(
      unitAt,
      1,
      { ...unit, population: unit.population - people, voters: null },
      { ...unit, code: null, name: name(unit.name), population: people, voters: null },
    ),
  });
}
