import { Client } from '../support/client.ts';
import type { World } from '../support/world.ts';

const PASSWORD = 'a long enough password';

/** Somebody at work through the API alone: they sign in anew each day, and every act carries a key of its own. */
export class Desk extends Client {
  readonly #world: World;
  readonly #username: string;

  constructor(world: World, username: string) {
    super(world);
    this.#world = world;
    this.#username = username;
  }

  /** Comes to work on a day. */
  async on(day: string): Promise<this> {
    this.#world.setDay(day);
    await this.signIn(this.#username, PASSWORD);
    return this;
  }

  /** Carries out `mutation(input: …) { selection }` and answers with what was selected. */
  async act<T>(mutation: string, input: Record<string, unknown>, selection: string): Promise<T> {
    const answer = await this.ask<Record<string, T>>(documentOf(mutation, selection), {
      input: { idempotencyKey: crypto.randomUUID(), ...input },
    });
    return answer[mutation] as T;
  }

  /** The codes with which the act is refused. */
  refused(mutation: string, input: Record<string, unknown>, selection: string): Promise<string[]> {
    return this.refusal(documentOf(mutation, selection), {
      input: { idempotencyKey: crypto.randomUUID(), ...input },
    });
  }

  /** Sends a file of the roll as the page does. */
  async sendRoll(electionId: string, csv: string): Promise<{ importId: string; state: string }> {
    const response = await this.upload(`/upload/roll?election=${electionId}`, csv);
    return response.json();
  }
}

const documentOf = (mutation: string, selection: string): string =>
  `mutation ($input: ${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input!) { ${mutation}(input: $input) { ${selection} } }`;
