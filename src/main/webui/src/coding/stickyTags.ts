import type { Store } from '../drafts/drafts';

const KEY = 'postil:coding';

/** Tags that are kept while one codes, in this tab of the browser and over its pages. */
export class StickyTags {
  private kept: { readonly tags: readonly string[]; readonly on: boolean };

  constructor(private readonly store: Pick<Store, 'getItem' | 'setItem'>) {
    this.kept = read(store);
  }

  /** Names, in the order in which they were given. */
  get tags(): readonly string[] {
    return this.kept.tags;
  }

  /** Whether the next passage selected gets them. */
  get on(): boolean {
    return this.kept.on;
  }

  /** Keeps these tags and begins; without any there is nothing to begin. */
  keep(tags: readonly string[]): void {
    this.change([...tags], tags.length > 0);
  }

  turn(on: boolean): void {
    this.change(this.tags, on && this.tags.length > 0);
  }

  private change(tags: readonly string[], on: boolean): void {
    this.kept = { tags, on };
    try {
      this.store.setItem(KEY, JSON.stringify(this.kept));
    } catch {
      // A full or forbidden storage only forgets them with the page.
    }
  }
}

function read(store: Pick<Store, 'getItem'>): { tags: readonly string[]; on: boolean } {
  const none = { tags: [], on: false };
  try {
    const { tags, on } = JSON.parse(store.getItem(KEY) ?? '{}') as Record<string, unknown>;
    const names = Array.isArray(tags) ? tags.filter((tag) => typeof tag === 'string') : [];
    return names.length === 0 ? none : { tags: names, on: on === true };
  } catch {
    return none;
  }
}
