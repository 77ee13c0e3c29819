import type { ParseArgsOptionsConfig } from 'node:util';

/** What a person typed after the command's name, as `node:util` parses it. */
export type CommandOptions = Readonly<Record<string, unknown>>;

interface AnyCommand {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** In the form of `util.parseArgs`. */
  readonly options: ParseArgsOptionsConfig;
}

/** A command that answers from its input alone: no database, no clock, no network. */
export interface PureCommand<Answer = unknown> extends AnyCommand {
  readonly pure: true;
  /** The command reads one JSON document from standard input. */
  readonly stdin?: 'json';
  run(options: CommandOptions, input: unknown): Answer;
  /** The answer for a reader; without it the answer's fields are listed. */
  print?(answer: Answer): string;
}

/** A command that works in one county of the configured database; the caller opens and closes the context. */
export interface DatabaseCommand<Context = unknown, Answer = unknown> extends AnyCommand {
  readonly pure?: false;
  run(context: Context, options: CommandOptions): Promise<Answer>;
  /** The answer for a reader; without it the answer's fields are listed. */
  print?(answer: Answer): string;
}

/** A command that works on the database itself: its tables, its counties. */
export interface InstallationCommand<Answer = unknown> extends AnyCommand {
  readonly pure?: false;
  readonly installation: true;
  run(databaseUrl: string, options: CommandOptions): Promise<Answer>;
  /** The answer for a reader; without it the answer's fields are listed. */
  print?(answer: Answer): string;
}

/** An operator command: a name, its options, and a value for an answer. */
export type Command = PureCommand | DatabaseCommand | InstallationCommand;

/** Input that cannot be read as what was asked for: the field, and what is wrong with it. */
export class MalformedInput extends Error {
  override readonly name = 'MalformedInput';

  constructor(
    readonly field: string,
    readonly reason: string,
  ) {
    super(`${field}: ${reason}`);
  }
}
