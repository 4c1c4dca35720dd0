import { Problem, Unreachable } from '../api/problem';
import { keysOf, parsed, type Store } from './drafts';

/** A change that has not reached the server. Its id is the thing's own, so that sending twice makes nothing twice. */
export interface Unsent {
  readonly id: string;
  /** The note whose card shows it: itself, or the one it replies to. */
  readonly root: string;
  readonly method: 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  readonly url: string;
  readonly body?: unknown;
  readonly ifMatch?: string;
  readonly at: number;
  /** The server's sentence, once it has refused: then a person must decide. */
  readonly refused?: string;
}

export type Send = (unsent: Unsent) => Promise<unknown>;

/** Changes made without a connection: kept in the browser, shown, and sent in their order when it is back. */
export class Outbox {
  private readonly prefix: string;
  private sending: Promise<void> | undefined;

  constructor(
    private readonly store: Store,
    document: string,
    private readonly send: Send,
    private readonly changed: (unsent: Unsent[]) => void = () => {},
  ) {
    this.prefix = `postil:unsent:${document}:`;
  }

  keep(unsent: Unsent): void {
    this.store.setItem(this.prefix + unsent.id, JSON.stringify(unsent));
    this.changed(this.all());
  }

  drop(id: string): void {
    this.store.removeItem(this.prefix + id);
    this.changed(this.all());
  }

  all(): Unsent[] {
    return keysOf(this.store, this.prefix)
      .map((key) => parsed<Unsent>(this.store.getItem(key)))
      .filter((unsent) => unsent !== undefined)
      .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  }

  /** Sends what waits, one after the other; stops at the first that cannot reach the server. */
  flush(): Promise<void> {
    this.sending ??= this.sendAll().finally(() => (this.sending = undefined));
    return this.sending;
  }

  private async sendAll(): Promise<void> {
    for (const unsent of this.all()) {
      if (unsent.refused !== undefined) continue;
      try {
        await this.send(unsent);
        this.drop(unsent.id);
      } catch (failure) {
        if (failure instanceof Problem && !failure.passing) this.keep({ ...unsent, refused: failure.message });
        else if (failure instanceof Problem || failure instanceof Unreachable) return;
        else throw failure;
      }
    }
  }
}
