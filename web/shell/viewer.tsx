import { type JSX, createContext, useContext } from 'solid-js';

/** Who is looking, as the API says. Permissions are the API's words; the web only asks whether one is there. */
export interface Viewer {
  readonly accountId: string;
  readonly name: string;
  readonly permissions: readonly string[];
  readonly county: { readonly code: string; readonly name: string } | null;
}

interface ViewerState {
  /** Null for a visitor who has not signed in. */
  readonly viewer: () => Viewer | null;
  /** Still being asked for. */
  readonly pending: () => boolean;
  readonly can: (permission: string) => boolean;
  readonly signOut: () => void;
}

const visitor: ViewerState = {
  viewer: () => null,
  pending: () => false,
  can: () => false,
  signOut: () => undefined,
};
const ViewerContext = createContext<ViewerState>(visitor);

/** Tells the pages below it who is looking. */
export function ViewerProvider(props: {
  readonly viewer: Viewer | null;
  readonly pending?: boolean;
  readonly onSignOut?: () => void;
  readonly children: JSX.Element;
}) {
  const state: ViewerState = {
    viewer: () => props.viewer,
    pending: () => props.pending ?? false,
    can: (permission) => props.viewer?.permissions.includes(permission) ?? false,
    signOut: () => props.onSignOut?.(),
  };
  return <ViewerContext.Provider value={state}>{props.children}</ViewerContext.Provider>;
}

/** The viewer; a visitor where no provider stands above. */
export const useViewer = (): ViewerState => useContext(ViewerContext);
