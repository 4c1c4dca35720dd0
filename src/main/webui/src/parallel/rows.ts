import { fragment } from '../api/api';
import { partOf } from '../elements/template';

/** How long it is gathered what happens to notes, and how long after one answer the next is asked for, in milliseconds. */
const GATHER = 100;
const REST = 1000;

/** The rows of both texts with their notes: fetched anew, as the server renders them, when something happens to a note. */
export class Rows {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private asked = -Infinity;
  private again = false;

  constructor(private readonly shown: HTMLElement) {}

  happened(): void {
    this.again = true;
    this.timer ??= setTimeout(() => void this.fetch(), Math.max(GATHER, this.asked + REST - performance.now()));
  }

  private async fetch(): Promise<void> {
    this.again = false;
    this.asked = performance.now();
    // What cannot be asked for now is asked for when something happens again.
    const fresh = partOf(await fragment(location.pathname + location.search).catch(() => ''), `#${this.shown.id}`);
    if (fresh) this.replace([...fresh.children]);
    this.timer = undefined;
    if (this.again) this.happened();
  }

  /** Changes no row that is as it was, and leaves what is being read where it is on the screen. */
  private replace(fresh: readonly Element[]): void {
    const rows = [...this.shown.children];
    const read = rows.findIndex((row) => row.getBoundingClientRect().bottom > innerHeight / 3);
    const top = topOf(rows[read]);
    rows.forEach((row, i) => {
      const other = fresh[i];
      if (other) put(row, other);
    });
    scrollBy(0, topOf(this.shown.children[read]) - top);
  }
}

function topOf(row: Element | undefined): number {
  return row?.getBoundingClientRect().top ?? 0;
}

/** Keeps what the reader has unfolded, and where the keyboard is. */
function put(row: Element, other: Element): void {
  const folded = other.querySelector('details');
  if (folded) folded.open = row.querySelector('details')?.open ?? false;
  if (row.isEqualNode(other)) return;
  const focused = row.contains(document.activeElement) ? document.activeElement?.getAttribute('href') : undefined;
  row.replaceWith(other);
  if (focused) other.querySelector<HTMLElement>(`[href="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
}
