import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { type Command, type CommandOptions, MalformedInput } from './kernel/command.ts';

type Load = () => Promise<Command>;

/** The operator commands. Each is loaded when it is called, so that a question of law starts no database. */
const commands = new Map<string, Load>(
  Object.entries({
    'law:timetable': async () => (await import('./elections/timetable.cli.ts')).timetableCommand,
    'law:check-timetable': async () => (await import('./elections/timetable.cli.ts')).checkTimetableCommand,
    'law:earliest-election-day': async () =>
      (await import('./elections/timetable.cli.ts')).earliestElectionDayCommand,
    'law:quota': async () => (await import('./constituencies/quota.cli.ts')).quotaCommand,
    'law:candidates': async () => (await import('./nomination/ratio.cli.ts')).candidatesCommand,
    'law:eligible': async () => (await import('./registration/eligibility.cli.ts')).eligibleCommand,
    'card:verify': async () => (await import('./registration/card.cli.ts')).cardVerifyCommand,
    'law:id': async () => (await import('./people/id-number.cli.ts')).idNumberCommand,
    'law:result': async () => (await import('./balloting/result.cli.ts')).resultCommand,
    'law:recall': async () => (await import('./balloting/recall.cli.ts')).recallCommand,
    'law:congress-vote': async () => (await import('./sittings/majority.cli.ts')).congressVoteCommand,
    'law:surname-strokes': async () =>
      (await import('./people/surname-strokes.cli.ts')).surnameStrokesCommand,
    migrate: async () => (await import('./migrate.cli.ts')).migrateCommand,
    'county:create': async () => (await import('./migrate.cli.ts')).createCountyCommand,
    'schema:drift': async () => (await import('./migrate.cli.ts')).driftCommand,
    'account:create': async () => (await import('./identity/account.cli.ts')).createAccountCommand,
    'election:result': async () => (await import('./balloting/election-result.cli.ts')).electionResultCommand,
    'demo:roll': async () => (await import('./registration/demo-roll.cli.ts')).demoRollCommand,
    'demo:load': async () => (await import('./demo/demo-load.cli.ts')).demoLoadCommand,
    figures: async () => (await import('./workreport/figures.cli.ts')).figuresCommand,
    'totals:check': async () => (await import('./appraisals/totals.cli.ts')).totalsCheckCommand,
    'totals:recount': async () => (await import('./appraisals/totals.cli.ts')).totalsRecountCommand,
    'law:deadline': async () => (await import('./kernel/deadline.cli.ts')).deadlineCommand,
  }),
);

try {
  process.exitCode = await call(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${await sentenceOf(error)}\n`);
  process.exitCode = error instanceof MalformedInput ? 2 : 1;
}

/** One line for the person at the terminal; a bug keeps its stack. */
async function sentenceOf(error: unknown): Promise<string> {
  if (error instanceof MalformedInput) return error.message;
  const { DomainError } = await import('./kernel/errors.ts');
  if (error instanceof DomainError) return `${error.code} ${JSON.stringify(error.details)}`;
  if (error instanceof TypeError || error instanceof RangeError) return error.stack ?? error.message;
  return error instanceof Error ? error.message : String(error);
}

async function call([name, ...args]: string[]): Promise<number> {
  if (name === undefined || name === 'help' || name === '--help') return await help();
  const load = commands.get(name);
  if (!load) throw new MalformedInput('command', `${name} is not known; call without a command for the list`);

  const command = await load();
  const { json, ...options } = optionsOf(command, args);
  const answer = await answerOf(command, options);
  process.stdout.write(`${json ? JSON.stringify(answer) : readable(command, answer)}\n`);
  return 0;
}

/** A pure command answers from its input; only the others bring up what a database needs. */
async function answerOf(command: Command, options: CommandOptions): Promise<unknown> {
  if (command.pure) return command.run(options, command.stdin ? await readJson() : undefined);
  const { runOnDatabase } = await import('./database-command.ts');
  return runOnDatabase(command, options);
}

/** Commands that work in a county are told which. */
function optionsFor(command: Command): Command['options'] {
  return command.pure || 'installation' in command
    ? command.options
    : { county: { type: 'string' } as const, ...command.options };
}

async function help(): Promise<number> {
  process.stdout.write('npm run --silent cli -- <command> [options] [--json]\n\n');
  for (const [name, load] of commands) {
    const command = await load();
    const flags = Object.keys(optionsFor(command)).map((option) => ` --${option}`);
    process.stdout.write(`${name}${flags.join('')}\n    ${command.summary}\n`);
  }
  return 0;
}

function optionsOf(command: Command, args: string[]): Record<string, unknown> {
  try {
    return { ...parseArgs({ args, options: { ...optionsFor(command), json: { type: 'boolean' } } }).values };
  } catch (error) {
    const [reason = 'cannot be read'] = String(error instanceof Error ? error.message : error).split('\n');
    throw new MalformedInput('options', reason);
  }
}

async function readJson(): Promise<unknown> {
  const document = await text(process.stdin);
  if (document.trim() === '')
    throw new MalformedInput('input', 'one JSON document is expected on standard input');
  try {
    return JSON.parse(document);
  } catch {
    throw new MalformedInput('input', 'is not JSON');
  }
}

function readable(command: Command, answer: unknown): string {
  return command.print ? command.print(answer) : listed(answer);
}

/** Fields one to a line, rows of a list indented under their name. */
function listed(value: unknown, indent = ''): string {
  if (value === null || value === undefined) return `${indent}-`;
  if (typeof value !== 'object') return `${indent}${JSON.stringify(value).replace(/^"(.*)"$/s, '$1')}`;
  if (Array.isArray(value)) {
    const plain = value.every((item) => typeof item !== 'object');
    return plain
      ? `${indent}${value.join(', ') || '-'}`
      : value.map((item) => listed(item, indent)).join('\n\n');
  }
  const nested = (field: unknown) =>
    typeof field === 'object' && field !== null && (!Array.isArray(field) || typeof field[0] === 'object');
  return Object.entries(value)
    .map(([name, field]) =>
      nested(field)
        ? `${indent}${name}:\n${listed(field, `${indent}  `)}`
        : `${indent}${name}: ${listed(field)}`,
    )
    .join('\n');
}
