import type { Article } from '../anchoring/article';
import { LAYERS, type Layer, type Painter, type Stroke } from './painter';

/** Paints with the CSS Custom Highlight API: one registered highlight for each layer, styled by ::highlight(). */
export class RegistryPainter implements Painter {
  private readonly highlights = new Map<Layer, Highlight>();

  constructor(private readonly article: Article) {
    LAYERS.forEach((layer, index) => {
      const highlight = new Highlight();
      highlight.priority = index;
      this.highlights.set(layer, highlight);
      CSS.highlights.set(`postil-${layer}`, highlight);
    });
  }

  paint(layer: Layer, strokes: readonly Stroke[]): void {
    const highlight = this.highlights.get(layer);
    if (!highlight) return;
    highlight.clear();
    for (const { start, end } of strokes) {
      const range = this.article.rangeOf(start, end);
      if (range) highlight.add(range);
    }
  }
}
