import type { Article } from '../anchoring/article';
import { BoxPainter } from './boxPainter';
import { LAYERS, type Layer, type Painter, type Stroke } from './painter';

/**
 * Paints with the CSS Custom Highlight API: one registered highlight for each layer, styled by ::highlight(); and the line
 * under the open note as boxes.
 */
export class RegistryPainter implements Painter {
  private readonly highlights = new Map<Layer, Highlight>();
  private readonly line: BoxPainter<Layer>;

  constructor(private readonly article: Article) {
    this.line = new BoxPainter<Layer>(article, ['focus']);
    LAYERS.forEach((layer, index) => {
      if (layer === 'focus') return;
      const highlight = new Highlight();
      highlight.priority = index;
      this.highlights.set(layer, highlight);
      CSS.highlights.set(`postil-${layer}`, highlight);
    });
  }

  paint(layer: Layer, strokes: readonly Stroke[]): void {
    const highlight = this.highlights.get(layer);
    if (!highlight) return this.line.paint(layer, strokes);
    // Changing nothing would make the browser paint everything anew.
    if (highlight.size === 0 && strokes.length === 0) return;
    highlight.clear();
    for (const { start, end } of strokes) {
      const range = this.article.rangeOf(start, end);
      if (range) highlight.add(range);
    }
  }
}
