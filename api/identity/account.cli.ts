import { randomBytes, randomUUID } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import type { DatabaseCommand } from '../kernel/command.ts';
import type { RequestContext } from '../kernel/context.ts';
import { readInput } from '../kernel/input.ts';
import { Role } from '../kernel/permission.rules.ts';
import { createAccount } from './create-account.service.ts';

const SHORTEST_PASSWORD = 12;

interface Created {
  readonly accountId: string;
  readonly username: string;
  /** Only when the command chose it. It is shown this once and stored nowhere. */
  readonly password: string | null;
}

/**
 * `account:create --county C --username U --name N --role R --area A [--password-stdin]`: an account with one role.
 * A password never stands among the options, where every user of the machine could read it.
 */
export const createAccountCommand: DatabaseCommand<RequestContext, Created> = {
  name: 'account:create',
  summary: 'create an account; its password is made and shown once, or read with --password-stdin',
  options: {
    username: { type: 'string' },
    name: { type: 'string' },
    role: { type: 'string' },
    area: { type: 'string' },
    'password-stdin': { type: 'boolean' },
  },

  async run(ctx, options) {
    const Options = z.strictObject({
      username: z
        .string()
        .regex(/^[a-z][a-z0-9._-]{1,39}$/, 'must be 2 to 40 of a-z, 0-9, dot, dash, underscore'),
      name: z.string().trim().min(1, 'must not be blank').max(50, 'is too long'),
      role: z.enum(Role).exclude(['PUBLIC']),
      area: z
        .string()
        .regex(/^\d{6}(\d{3}){0,2}$/, 'must be a division code')
        .default(ctx.county.code),
      'password-stdin': z.boolean().default(false),
    });
    const { username, name, role, area, 'password-stdin': given } = readInput(Options, options);
    const made = given ? null : randomBytes(15).toString('base64url');
    const password = made ?? (await readPassword());
    const { accountId } = await createAccount(ctx, {
      idempotencyKey: randomUUID(),
      username,
      displayName: name,
      password,
      roles: [{ role, areaCode: area }],
    });
    return { accountId, username, password: made };
  },

  print: ({ username, password }) =>
    password === null ? `created ${username}` : `created ${username}\npassword ${password}`,
};

/** The first line of standard input. */
async function readPassword(): Promise<string> {
  const [password = ''] = (await text(process.stdin)).split(/\r?\n/);
  const Password = z.object({
    password: z.string().min(SHORTEST_PASSWORD, `must have ${SHORTEST_PASSWORD} characters`),
  });
  return readInput(Password, { password }).password;
}
