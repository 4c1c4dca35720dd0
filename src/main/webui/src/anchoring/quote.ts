import type { Characters, TextTable } from './textTable';

/** A passage as the W3C model's TextQuoteSelector and TextPositionSelector say it; offsets in code points. */
export interface Quote {
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

const CONTEXT = 32;

/** The passage between two offsets without the white space at its ends, or undefined when nothing is left. */
export function quoteOf<T extends Characters>(table: TextTable<T>, from: number, to: number): Quote | undefined {
  const chosen = table.slice(from, to);
  const exact = chosen.trim();
  if (exact === '') return undefined;
  const start = Math.max(0, from) + (chosen.length - chosen.trimStart().length);
  const end = start + [...exact].length;
  return {
    start,
    end,
    exact,
    prefix: table.slice(start - CONTEXT, start),
    suffix: table.slice(end, end + CONTEXT),
  };
}
