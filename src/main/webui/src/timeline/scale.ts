// Where the line of time is ruled. Times are minutes since 1970, where it happened.
export type Unit = 'century' | 'decade' | 'year' | 'month' | 'day' | 'hour';

export interface Tick {
  at: number;
  unit: Unit;
}

export interface View {
  from: number;
  to: number;
}

const minute = 60_000;
const day = 24 * 60;
const lengths: [Unit, number][] = [
  ['hour', 60],
  ['day', day],
  ['month', 30.4 * day],
  ['year', 365.25 * day],
  ['decade', 3652.5 * day],
  ['century', 36525 * day],
];

/** The smallest and the largest stretch that can be looked at. */
export const least = 3 * 60;
export const most = 10_000 * 365.25 * day;

/** The finest unit whose marks stand at least so many pixels apart; centuries if none does. */
export function unitFor(view: View, width: number, apart: number): Unit {
  const perMinute = width / (view.to - view.from);
  return lengths.find(([, length]) => length * perMinute >= apart)?.[0] ?? 'century';
}

/** The next coarser unit, in which the finer is told apart. */
export function coarser(unit: Unit): Unit | undefined {
  return lengths[lengths.findIndex(([name]) => name === unit) + 1]?.[0];
}

/** The beginnings of all such units within a view. */
export function ticks(view: View, unit: Unit): Tick[] {
  const found: Tick[] = [];
  for (let at = floor(view.from, unit); at < view.to && found.length < 2000; at = next(at, unit)) {
    if (at >= view.from) found.push({ at, unit });
  }
  return found;
}

/** The beginning of the unit a time lies in. */
export function floor(at: number, unit: Unit): number {
  if (unit === 'hour') return Math.floor(at / 60) * 60;
  if (unit === 'day') return Math.floor(at / day) * day;
  const when = new Date(at * minute);
  if (unit === 'month') return of(when.getUTCFullYear(), when.getUTCMonth());
  return of(Math.floor(when.getUTCFullYear() / years(unit)) * years(unit), 0);
}

function next(at: number, unit: Unit): number {
  if (unit === 'hour') return at + 60;
  if (unit === 'day') return at + day;
  const when = new Date(at * minute);
  if (unit === 'month') return of(when.getUTCFullYear(), when.getUTCMonth() + 1);
  return of(when.getUTCFullYear() + years(unit), 0);
}

function years(unit: Unit): number {
  return unit === 'century' ? 100 : unit === 'decade' ? 10 : 1;
}

/** The years before 100 are no years of the last century, as Date.UTC would have it. */
function of(year: number, month: number): number {
  const when = new Date(0);
  when.setUTCFullYear(year, month, 1);
  return when.getTime() / minute;
}

/** The same stretch moved or zoomed, about a time that stays where it is, and within what there is to see. */
export function zoomed(view: View, factor: number, about: number): View {
  const length = Math.min(most, Math.max(least, (view.to - view.from) * factor));
  const share = (about - view.from) / (view.to - view.from);
  return { from: about - share * length, to: about + (1 - share) * length };
}

export function moved(view: View, by: number): View {
  return { from: view.from + by, to: view.to + by };
}
