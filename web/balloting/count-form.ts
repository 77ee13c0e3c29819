import { createMutation } from '@urql/solid';
import { type Accessor, createMemo, createSignal } from 'solid-js';
import { problems, useProblems } from '../errors.ts';
import { graphql } from '../graphql.ts';
import { useT } from '../i18n/index.tsx';
import { newIntent } from '../intent.ts';
import { useViewer } from '../shell/viewer.tsx';
import { createDraft } from '../ui/draft.ts';
import type { SummedError } from '../ui/ErrorSummary.tsx';
import { faultsIn } from './faults.ts';
import {
  BALLOT_FIELDS,
  type Cells,
  cellsOf,
  countIn,
  fieldsOf,
  figuresToTry,
  type Keyed,
  linesOf,
  sumsOf,
  VOID_CAUSES,
  type WrittenLine,
} from './figures.ts';
import { createPreview } from './preview.ts';

const KeyCount = graphql(`
  mutation KeyCount($input: KeyCountInput!) {
    keyCount(input: $input) {
      id
      state
    }
  }
`);

interface SheetOfRound {
  readonly id: string;
  readonly seats: number;
  readonly marksCounted: boolean;
  readonly voidCausesCounted: boolean;
  readonly choices: readonly { readonly personId: string; readonly name: string }[];
}

/** The id of the control of a field, for its label and for links to it. */
export const fieldId = (field: string): string => `count-${field.replace('.', '-')}`;

/** What is typed on a count sheet, what stands against it, and how it is sent. */
export function createCountForm(given: {
  readonly round: Accessor<SheetOfRound>;
  readonly keying: number;
  /** The place whose sheet it is. */
  readonly placeId: string;
  /** What this clerk keyed before; changes when they key again. */
  readonly before: Accessor<Keyed | undefined>;
  readonly onKeyed: () => void;
}) {
  const t = useT();
  const say = useProblems();
  const { viewer } = useViewer();
  const { round, keying } = given;
  // Kept for this clerk alone: the next one at the same desk must not find it.
  const name = `count.${given.placeId}.${keying}.${viewer()?.accountId ?? ''}`;
  const before = given.before();
  const [draft, setDraft, forget] = createDraft<{
    cells: Cells;
    lines: readonly WrittenLine[];
    key: string;
  }>(name, {
    cells: before ? cellsOf(before) : {},
    lines: before ? linesOf(before) : [],
    key: newIntent(),
  });
  const [outcome, keyCount] = createMutation(KeyCount);
  const [tried, setTried] = createSignal(false);
  const personIds = createMemo(() => round().choices.map(({ personId }) => personId));
  const preview = createPreview(
    () => round().id,
    () => ({ ...draft.cells }),
    personIds,
    () => [...draft.lines],
  );
  const text = (field: string) => draft.cells[field] ?? '';
  const faults = () => [...preview().faults, ...(tried() ? faultsIn(problems(outcome.error)) : [])];
  const columns = () => ({ marks: round().marksCounted, causes: round().voidCausesCounted });
  const fields = () => fieldsOf(personIds(), columns());
  /** Cells still to be filled in; the participants may stay empty. */
  const missing = () => fields().filter((field) => field !== 'participants' && countIn(text(field)) === null);

  const labelOf = (field: string) => {
    const known = BALLOT_FIELDS.find((one) => one === field);
    if (known) return t(`balloting.count.${known}`);
    const cause = VOID_CAUSES.find((one) => `void.${one}` === field);
    if (cause) return t(`balloting.count.voidCause.${cause}`);
    const name = round().choices.find(({ personId }) => field.endsWith(`.${personId}`))?.name ?? '';
    if (field.startsWith('against.')) return t('balloting.count.againstOf', { name });
    return field.startsWith('abstained.') ? t('balloting.count.abstainedOf', { name }) : name;
  };
  /** The sentence against a cell; one that is empty is not held against anybody before the sheet is sent. */
  const faultOf = (field: string): string | undefined => {
    if (countIn(text(field)) === undefined) return t('balloting.count.notNumber', { text: text(field) });
    const fault = faults().find((one) => one.field === field);
    // That a column is still missing is said when the sheet is sent, not while it is being filled in.
    if (fault?.code.endsWith('_MISSING') && !tried()) return undefined;
    return fault && (text(field) !== '' || tried()) ? t(`balloting.fault.${fault.code}`) : undefined;
  };
  const errors = createMemo((): readonly SummedError[] => {
    if (!tried()) return [];
    const empty = missing().map((field) => ({
      text: t('balloting.count.empty', { label: labelOf(field) }),
      field: fieldId(field),
    }));
    const odd = fields().flatMap((field) => {
      const sentence = missing().includes(field) ? undefined : faultOf(field);
      return sentence ? [{ text: `${labelOf(field)} · ${sentence}`, field: fieldId(field) }] : [];
    });
    const written = faults().flatMap(({ field, code }) =>
      field.startsWith('written.') || field === 'writeIns'
        ? [{ text: `${field.slice(8)} ${t(`balloting.fault.${code}`)}`.trim(), field: 'count-written' }]
        : [],
    );
    return [...empty, ...odd, ...written, ...say(outcome.error).map((sentence) => ({ text: sentence }))];
  });

  const submit = async () => {
    setTried(true);
    if (missing().length > 0 || fields().some((field) => countIn(text(field)) === undefined)) return;
    const figures = figuresToTry(draft.cells, personIds(), draft.lines);
    const { error } = await keyCount({
      input: { idempotencyKey: draft.key, roundId: round().id, placeId: given.placeId, keying, ...figures },
    });
    if (error) return;
    forget();
    given.onKeyed();
  };

  return {
    text,
    faultOf,
    errors,
    submit,
    /** Whether a cell still says what this clerk keyed before. */
    asBefore(field: string): boolean {
      const keyed = given.before();
      return keyed !== undefined && countIn(text(field)) === countIn(cellsOf(keyed)[field]);
    },
    sums: () => sumsOf(draft.cells, personIds(), round().seats, draft.lines),
    /** All together are more than the ballots can carry. */
    over: () => faults().some(({ field }) => field === 'votes'),
    busy: () => outcome.fetching,
    /** The result these figures would have, once the sheet is full and adds up. */
    foreseen: () => (missing().length === 0 ? preview().explanation : null),
    lines: () => draft.lines,
    /** The lines of written names, as they are typed. */
    write(lines: readonly WrittenLine[]) {
      setTried(false);
      setDraft({ cells: { ...draft.cells }, lines, key: newIntent() });
    },
    writtenFault: (line: WrittenLine): string | undefined => {
      if (countIn(line.votes) === undefined) return t('balloting.count.notNumber', { text: line.votes });
      const name = line.written.trim();
      const fault = name === '' ? undefined : faults().find(({ field }) => field === `written.${name}`);
      return fault && t(`balloting.fault.${fault.code}`);
    },
    /** Other figures are another intent, with a key of its own. */
    type(field: string, typed: string) {
      setTried(false);
      setDraft({ cells: { ...draft.cells, [field]: typed }, lines: [...draft.lines], key: newIntent() });
    },
  };
}
