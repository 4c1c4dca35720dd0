import { firstIn } from '../elements/halves';
import type { View } from './scale';

/** [from, to, address, title, kind or null for a note, date in words]; times in minutes since 1970, the end exclusive. */
export type Item = [number, number, string, string, string | null, string];

/** Things in order of their beginnings, so that a stretch of them is found without looking at the others. */
export class Items {
  /** The longest time any of the first n things lasts: how far back one has to look for what reaches into a view. */
  private readonly reach: Float64Array;

  constructor(readonly all: readonly Item[]) {
    this.reach = new Float64Array(all.length);
    let latest = -Infinity;
    all.forEach((item, index) => {
      latest = Math.max(latest, item[1]);
      this.reach[index] = latest;
    });
  }

  /** All that lies in a view, wholly or in part. */
  within(view: View): Item[] {
    const end = this.first(view.to);
    const found: Item[] = [];
    for (let i = end - 1; i >= 0 && (this.reach[i] ?? 0) > view.from; i--) {
      const item = this.all[i];
      if (item && item[1] > view.from) found.push(item);
    }
    return found.reverse();
  }

  /** The stretch that holds everything, with some air; of what has no end, its beginning. */
  whole(): View {
    const far = 9000 * 525_960;
    const near = this.all.filter((item) => item[1] - item[0] < far);
    if (near.length === 0) return { from: -30 * 525_960, to: 0 };
    const from = near[0]?.[0] ?? 0;
    const to = near.reduce((latest, item) => Math.max(latest, item[1]), -Infinity);
    const air = Math.max(24 * 60, (to - from) * 0.03);
    return { from: from - air, to: to + air };
  }

  /** The number of things that begin before a time. */
  private first(at: number): number {
    return firstIn(0, this.all.length, (index) => (this.all[index]?.[0] ?? 0) >= at);
  }
}

/** A column of the line: how many short things begin in it, and how many of them are notes. */
export interface Column {
  documents: number;
  notes: number;
}

/** Short things, counted in columns of the line; what is longer than a column is drawn as long as it is. */
export function columns(items: readonly Item[], view: View, count: number): { columns: Column[]; long: Item[] } {
  const width = (view.to - view.from) / count;
  const counted: Column[] = Array.from({ length: count }, () => ({ documents: 0, notes: 0 }));
  const long: Item[] = [];
  for (const item of items) {
    if (item[1] - item[0] > Math.max(width * 3, 24 * 60)) {
      long.push(item);
      continue;
    }
    const middle = (Math.max(item[0], view.from) + Math.min(item[1], view.to)) / 2;
    const column = counted[Math.min(count - 1, Math.max(0, Math.floor((middle - view.from) / width)))];
    if (column) column[item[4] === null ? 'notes' : 'documents']++;
  }
  return { columns: counted, long };
}

/** Long things in as few rows as keep them apart; those for which there is no row are left out. */
export function rows(long: readonly Item[], most: number): { item: Item; row: number }[] {
  const ends: number[] = [];
  const placed: { item: Item; row: number }[] = [];
  for (const item of long) {
    let row = ends.findIndex((end) => end <= item[0]);
    if (row < 0) row = ends.length;
    if (row >= most) continue;
    ends[row] = item[1];
    placed.push({ item, row });
  }
  return placed;
}
