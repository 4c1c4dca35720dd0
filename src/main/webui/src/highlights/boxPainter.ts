import type { Article } from '../anchoring/article';
import { LAYERS, type Layer, type Painter, type Stroke } from './painter';

/** Paints boxes on layers behind the text, for browsers without the CSS Custom Highlight API. */
export class BoxPainter implements Painter {
  private readonly strokes = new Map<Layer, readonly Stroke[]>();
  private readonly layers = new Map<Layer, HTMLElement>();
  private readonly ground = document.createElement('div');

  constructor(private readonly article: Article) {
    this.ground.className = 'highlight-boxes';
    this.ground.ariaHidden = 'true';
    for (const layer of LAYERS) {
      const element = document.createElement('div');
      element.dataset.layer = layer;
      this.layers.set(layer, element);
      this.ground.append(element);
    }
    article.element.before(this.ground);
    new ResizeObserver(() => this.repaint()).observe(article.element);
  }

  paint(layer: Layer, strokes: readonly Stroke[]): void {
    this.strokes.set(layer, strokes);
    const origin = this.ground.getBoundingClientRect();
    const boxes = strokes.flatMap((stroke) => this.boxesOf(stroke, origin));
    this.layers.get(layer)?.replaceChildren(...boxes);
  }

  private repaint(): void {
    for (const [layer, strokes] of this.strokes) this.paint(layer, strokes);
  }

  private boxesOf({ start, end }: Stroke, origin: DOMRect): HTMLElement[] {
    const range = this.article.measureOf(start, end);
    return [...(range?.getClientRects() ?? [])]
      .filter((rect) => rect.width > 0)
      .map((rect) => {
        const box = document.createElement('i');
        box.style.left = `${rect.left - origin.left}px`;
        box.style.top = `${rect.top - origin.top}px`;
        box.style.width = `${rect.width}px`;
        box.style.height = `${rect.height}px`;
        return box;
      });
  }
}
