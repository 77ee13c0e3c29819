import { createServer } from 'node:net';
import type { Env } from './kernel/env.ts';

type Place = Pick<Env, 'host' | 'port'>;

/** A taken port is said at once, before a database is brought up for nothing. */
export async function requireFreePort(place: Place): Promise<void> {
  const code = await whyNot(place);
  if (code !== null) throw new Error(sentenceFor(place, code));
}

/** The code with which the system refuses to let anybody listen there; null when it does not. */
const whyNot = ({ host, port }: Place): Promise<string | null> =>
  new Promise((done) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => done(error.code ?? error.message));
    probe.listen({ host, port }, () => probe.close(() => done(null)));
  });

function sentenceFor({ host, port }: Place, code: string): string {
  switch (code) {
    case 'EADDRINUSE':
      return `port ${port} on ${host} is taken; set PORT to a free one, or stop what listens there`;
    case 'EACCES':
      return `port ${port} is not for ordinary users; set PORT to one above 1023`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `${host} is no address of this machine; set HOST to one that is`;
    default:
      return `nothing can listen on ${host}:${port} (${code})`;
  }
}
