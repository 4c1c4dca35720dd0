import type { Article } from '../anchoring/article';
import { BoxPainter } from './boxPainter';
import { RegistryPainter } from './registryPainter';

/** What is painted, from the lowest to the highest. */
export const LAYERS = ['amber', 'sage', 'sky', 'rose', 'overlap', 'hover', 'focus', 'pending'] as const;
export type Layer = (typeof LAYERS)[number];

/** A stretch to paint, in code points. */
export interface Stroke {
  readonly start: number;
  readonly end: number;
}

/** Paints strokes over an article without touching its text. */
export interface Painter {
  /** Replaces everything on one layer. */
  paint(layer: Layer, strokes: readonly Stroke[]): void;
}

export function painterFor(article: Article): Painter {
  return typeof CSS !== 'undefined' && 'highlights' in CSS ? new RegistryPainter(article) : new BoxPainter(article, LAYERS);
}
