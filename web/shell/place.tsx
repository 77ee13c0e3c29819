import { type JSX, createContext, createSignal, useContext } from 'solid-js';

/** One step of the top line: a congress, a term, an election. */
export interface Crumb {
  readonly label: string;
  readonly href?: string;
}

interface Place {
  readonly trail: () => readonly Crumb[];
  readonly setTrail: (trail: readonly Crumb[]) => void;
}

const PlaceContext = createContext<Place>();

/** Holds what the top line names after the county. */
export function PlaceProvider(props: { readonly children: JSX.Element }) {
  const [trail, setTrail] = createSignal<readonly Crumb[]>([]);
  return <PlaceContext.Provider value={{ trail, setTrail }}>{props.children}</PlaceContext.Provider>;
}

/** The place a page stands in. */
export function usePlace(): Place {
  const place = useContext(PlaceContext);
  if (!place) throw new Error('usePlace: there is no PlaceProvider above');
  return place;
}
