import { pointsIn } from './textTable';

/** A stretch of text, in code points. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The first sentence of a text that ends after an offset, for readers who select without a pointer. */
export function sentenceAfter(text: string, offset: number, language: string): Stretch | undefined {
  const segments = new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text);
  for (const { index, segment } of segments) {
    const bare = segment.trim();
    const start = pointsIn(text, index + segment.indexOf(bare));
    if (bare !== '' && start >= offset) return { start, end: start + [...bare].length };
  }
  return undefined;
}
