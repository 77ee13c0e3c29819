import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A wire to a database that can be cut, held and mended. */
export interface Wire {
  /** The database’s address through the wire. */
  readonly url: string;
  /** Ends every connection and takes no new one. */
  cut(): Promise<void>;
  mend(): Promise<void>;
  /** Keeps back what the database answers. */
  hold(): void;
  release(): void;
  close(): Promise<void>;
}

/** Lays a wire to the database at this address. */
export async function layWire(databaseUrl: string): Promise<Wire> {
  const { hostname, port } = new URL(databaseUrl);
  const answers = new Set<Socket>();
  const all = new Set<Socket>();
  let held = false;
  const server = createServer((asking) => {
    const answering = connect(Number(port), hostname);
    for (const socket of [asking, answering]) {
      all.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        all.delete(socket);
        answers.delete(socket);
        asking.destroy();
        answering.destroy();
      });
    }
    answers.add(answering);
    asking.on('data', (chunk) => answering.write(chunk));
    answering.on('data', (chunk) => asking.write(chunk));
    if (held) answering.pause();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const place = server.address() as AddressInfo;
  const cut = async () => {
    const closed = once(server, 'close');
    server.close();
    for (const socket of all) socket.destroy();
    await closed;
  };
  return {
    url: Object.assign(new URL(databaseUrl), { hostname: '127.0.0.1', port: String(place.port) }).href,
    cut,
    mend: async () => {
      server.listen(place.port, '127.0.0.1');
      await once(server, 'listening');
    },
    hold: () => {
      held = true;
      for (const socket of answers) socket.pause();
    },
    release: () => {
      held = false;
      for (const socket of answers) socket.resume();
    },
    close: () => (server.listening ? cut() : Promise.resolve()),
  };
}
