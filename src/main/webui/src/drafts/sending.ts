import { call, type Answer } from '../api/api';
import { Unreachable } from '../api/problem';
import { say } from '../elements/status';
import { word } from '../elements/words';
import { Outbox, type Unsent } from './outbox';

/** Sends changes to the server, at once if it can be reached and as soon as it can if not. */
export class Sending {
  readonly outbox: Outbox;

  constructor(document: string, told: { waiting(all: readonly Unsent[]): void; arrived(unsent: Unsent): void }) {
    this.outbox = new Outbox(
      localStorage,
      document,
      async (unsent) => {
        await call(unsent);
        told.arrived(unsent);
      },
      (all) => told.waiting(all),
    );
    addEventListener('online', () => void this.outbox.flush());
  }

  /**
   * The answer to a change; nothing when the server can't be reached and the change is kept. Fails with the server's problem
   * when it was refused.
   *
   * @param accept what to answer with, if not JSON
   */
  async send(unsent: Unsent, accept?: string): Promise<Answer | undefined> {
    try {
      return await call({ ...unsent, ...(accept !== undefined && { accept }) });
    } catch (failure) {
      if (!(failure instanceof Unreachable)) throw failure;
      this.outbox.keep(unsent);
      say(word('kept'));
      return undefined;
    }
  }
}
