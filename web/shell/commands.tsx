import { type JSX, createContext, createSignal, onCleanup, useContext } from 'solid-js';

/** Something the palette offers: a place to go to, or a thing to do. */
export interface Command {
  readonly id: string;
  readonly label: string;
  /** What tells two of the same name apart: a constituency, a term. */
  readonly hint?: string;
  /** Further words it is found by: pinyin, an English name. */
  readonly words?: string;
  readonly href?: string;
  readonly run?: () => void;
}

export type FindPeople = (text: string, signal: AbortSignal) => Promise<readonly Command[]>;

interface Commands {
  readonly actions: () => readonly Command[];
  readonly register: (actions: () => readonly Command[]) => () => void;
}

const CommandContext = createContext<Commands>();

/** Holds what the pages at hand offer to the palette. */
export function CommandProvider(props: { readonly children: JSX.Element }) {
  const [sources, setSources] = createSignal<readonly (() => readonly Command[])[]>([]);
  const commands: Commands = {
    actions: () => sources().flatMap((source) => source()),
    register(source) {
      setSources((all) => [...all, source]);
      return () => setSources((all) => all.filter((one) => one !== source));
    },
  };
  return <CommandContext.Provider value={commands}>{props.children}</CommandContext.Provider>;
}

/** What is registered. */
export function useCommands(): Commands {
  const commands = useContext(CommandContext);
  if (!commands) throw new Error('useCommands: there is no CommandProvider above');
  return commands;
}

/** Offers the actions of a page in the palette as long as the page stands. */
export const useActions = (actions: () => readonly Command[]): void =>
  void onCleanup(useCommands().register(actions));

/** The commands that hold every word typed, in their own order. */
export function matching(commands: readonly Command[], text: string): readonly Command[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return commands.filter(({ label, hint = '', words: more = '' }) => {
    const said = `${label} ${hint} ${more}`.toLowerCase();
    return words.every((word) => said.includes(word));
  });
}
