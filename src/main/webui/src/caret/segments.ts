import { pointsIn } from '../anchoring/textTable';

/** A text by its offsets in code points; a line break ends a paragraph. */
export interface Source {
  readonly length: number;
  slice(start: number, end: number): string;
}

/** A stretch of text, in code points, the end exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

export type Unit = 'word' | 'sentence' | 'paragraph';

/** A piece of a string and where it begins there, in UTF-16 units. */
interface Segment {
  readonly index: number;
  segment: string;
}

const CHUNK = 2000;

/** A paragraph longer than this to either side counts as ending there, so that a step costs the same in any text. */
const LONGEST = 20_000;

/** Where the next unit begins, or with `ends` where this one or the next ends; the end of the text where there is none. */
export function forward(text: Source, unit: Unit, from: number, language: string, edge: 'starts' | 'ends'): number {
  for (let around = paragraphAt(text, from); ; around = paragraphAt(text, around.end + 1)) {
    for (const { start, end } of unitsIn(text, unit, around, language)) {
      const at = edge === 'starts' ? start : end;
      if (at > from) return at;
    }
    if (around.end >= text.length) return text.length;
  }
}

/** Where this unit begins, or, from its beginning, the one before; the beginning of the text where there is none. */
export function backward(text: Source, unit: Unit, from: number, language: string): number {
  for (let around = paragraphAt(text, from); ; around = paragraphAt(text, around.start - 1)) {
    const before = unitsIn(text, unit, around, language).findLast(({ start }) => start < from);
    if (before) return before.start;
    if (around.start <= 0) return 0;
  }
}

/** The unit that holds an offset, or else the first after it. */
export function unitAt(text: Source, unit: Unit, offset: number, language: string): Stretch | undefined {
  const end = forward(text, unit, offset, language, 'ends');
  const start = backward(text, unit, end, language);
  return start < end && end > offset ? { start, end } : undefined;
}

/** The first unit that begins at an offset or after it. */
export function unitFrom(text: Source, unit: Unit, offset: number, language: string): Stretch | undefined {
  const here = unitAt(text, unit, offset, language);
  return here && here.start < offset ? unitAt(text, unit, here.end, language) : here;
}

/** What stands between the line breaks around an offset. */
export function paragraphAt(text: Source, offset: number): Stretch {
  return { start: breakBefore(text, offset), end: breakAfter(text, offset) };
}

function breakBefore(text: Source, offset: number): number {
  const least = Math.max(0, offset - LONGEST);
  for (let to = offset; to > least; to -= CHUNK) {
    const from = Math.max(least, to - CHUNK);
    const chunk = text.slice(from, to);
    const at = chunk.lastIndexOf('\n');
    if (at >= 0) return from + pointsIn(chunk, at) + 1;
  }
  return least;
}

function breakAfter(text: Source, offset: number): number {
  const most = Math.min(text.length, offset + LONGEST);
  for (let from = offset; from < most; from += CHUNK) {
    const chunk = text.slice(from, Math.min(most, from + CHUNK));
    const at = chunk.indexOf('\n');
    if (at >= 0) return from + pointsIn(chunk, at);
  }
  return most;
}

function unitsIn(text: Source, unit: Unit, around: Stretch, language: string): Stretch[] {
  const words = text.slice(around.start, around.end);
  if (unit === 'paragraph') return bare(words, around.start);
  const segments = unit === 'sentence' ? sentencesIn(words, language) : wordsIn(words, language);
  return segments.flatMap(({ index, segment }) => bare(segment, around.start + pointsIn(words, index)));
}

function wordsIn(words: string, language: string): Segment[] {
  const segments = new Intl.Segmenter(language, { granularity: 'word' }).segment(words);
  return [...segments].filter(({ isWordLike }) => isWordLike);
}

/** Without the white space at its ends; nothing if nothing is left. */
function bare(segment: string, at: number): Stretch[] {
  const kept = segment.trim();
  const start = at + pointsIn(segment, segment.indexOf(kept));
  return kept === '' ? [] : [{ start, end: start + [...kept].length }];
}

/**
 * Sentences as Unicode divides them, put together again where it was an abbreviation that ended one: archival texts
 * are full of initials and shelfmarks.
 */
function sentencesIn(words: string, language: string): Segment[] {
  const sentences: Segment[] = [];
  for (const { index, segment } of new Intl.Segmenter(language, { granularity: 'sentence' }).segment(words)) {
    const last = sentences.at(-1);
    if (last && endsInAbbreviation(last.segment, segment)) last.segment += segment;
    else sentences.push({ index, segment });
  }
  return sentences;
}

const INITIAL = /(?<![\p{L}\p{N}])\p{L}\.\s*$/u;
const ABBREVIATION = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:` +
    'Mr|Mrs|Ms|Messrs|Dr|Prof|St|Gen|Col|Lt|Capt|Maj|Sgt|Amb|Sec|Cde|Cdes|Comr|Com|Gov|Sen|Rep' +
    '|op|ed|eds|trans|vol|vols|pp|ll|fol|fols|ff|nos|cf|ca|vs|viz' +
    '|Hr|Fr|Gde|Nr|Bd|Bde|Bl|Hrsg|vgl|bzw|sog|Verf' +
    '|тов|тт|гг|оп|лл|см|им|ст|стр' +
    String.raw`)\.\s*$`,
  'iu',
);

function endsInAbbreviation(segment: string, next: string): boolean {
  return INITIAL.test(segment) || ABBREVIATION.test(segment) || (/(?<!\p{L})No\.\s*$/u.test(segment) && /^\d/.test(next));
}
