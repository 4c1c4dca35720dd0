import { parsed, type Store } from '../drafts/drafts';
import type { Work } from './originals';

/** A correction nobody has saved yet: which revision it is of, and what was made of it. */
export interface Unsaved {
  readonly base: number;
  readonly work: Work;
  readonly comment: string;
}

/** Keeps the unsaved correction of one text in this browser, so that a closed tab does not lose it. */
export class Kept {
  private readonly key: string;

  constructor(
    private readonly store: Store,
    text: string,
  ) {
    this.key = `postil:correction:${text}`;
  }

  /** Answers whether there was room for it. */
  keep(unsaved: Unsaved): boolean {
    try {
      this.store.setItem(this.key, JSON.stringify(unsaved));
      return true;
    } catch {
      return false;
    }
  }

  find(): Unsaved | undefined {
    const found = parsed<Unsaved>(this.store.getItem(this.key));
    return typeof found?.base === 'number' && Array.isArray(found.work) ? found : undefined;
  }

  drop(): void {
    this.store.removeItem(this.key);
  }
}
