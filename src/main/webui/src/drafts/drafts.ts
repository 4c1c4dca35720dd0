/** Something being written and not yet sent: the fields of a form, and where it stands. */
export interface Draft {
  readonly place: string;
  readonly fields: Readonly<Record<string, string>>;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** What of the browser's storage is needed. */
export type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** Drafts of one document, kept in the browser until they are sent or thrown away; a closed tab does not lose them. */
export class Drafts {
  private readonly prefix: string;

  constructor(
    private readonly store: Store,
    document: string,
  ) {
    this.prefix = `postil:draft:${document}:`;
  }

  keep(place: string, fields: Readonly<Record<string, string>>, at = Date.now()): void {
    try {
      this.store.setItem(this.prefix + place, JSON.stringify({ place, fields, at } satisfies Draft));
    } catch {
      // A full or forbidden storage must not stop anybody from writing.
    }
  }

  find(place: string): Draft | undefined {
    return parsed(this.store.getItem(this.prefix + place));
  }

  drop(place: string): void {
    this.store.removeItem(this.prefix + place);
  }

  /** All drafts of the document, the oldest first. */
  all(): Draft[] {
    return keysOf(this.store, this.prefix)
      .map((key) => parsed<Draft>(this.store.getItem(key)))
      .filter((draft) => draft !== undefined)
      .sort((a, b) => a.at - b.at);
  }
}

export function keysOf(store: Store, prefix: string): string[] {
  return Array.from({ length: store.length }, (_, index) => store.key(index) ?? '').filter((key) =>
    key.startsWith(prefix),
  );
}

export function parsed<T = Draft>(json: string | null): T | undefined {
  try {
    return json === null ? undefined : (JSON.parse(json) as T);
  } catch {
    return undefined;
  }
}
