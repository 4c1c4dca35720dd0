/** A stretch of the text, in code points. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Which stretches of the text have had their notes fetched. */
export class Ranges {
  private known: Range[] = [];

  add(range: Range): void {
    const apart = this.known.filter((other) => other.to < range.from || other.from > range.to);
    const joined = this.known.filter((other) => !apart.includes(other)).concat(range);
    const from = Math.min(...joined.map((other) => other.from));
    const to = Math.max(...joined.map((other) => other.to));
    this.known = [...apart, { from, to }].sort((a, b) => a.from - b.from);
  }

  /** Forgets everything outside a stretch. */
  keep({ from, to }: Range): void {
    this.known = this.known
      .map((range) => ({ from: Math.max(range.from, from), to: Math.min(range.to, to) }))
      .filter((range) => range.from < range.to);
  }

  /** What of a stretch is not known: from its first unknown character to its last. */
  missing({ from, to }: Range): Range | undefined {
    for (const range of this.known) {
      if (range.from <= from && from < range.to) from = range.to;
    }
    for (const range of [...this.known].reverse()) {
      if (range.from < to && to <= range.to) to = range.from;
    }
    return from < to ? { from, to } : undefined;
  }
}
