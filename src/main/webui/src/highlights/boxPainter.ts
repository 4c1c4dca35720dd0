import type { Article } from '../anchoring/article';
import type { Stroke } from './painter';

/**
 * Paints boxes on layers behind the text: all layers where the browser has no highlights of its own, and in every browser
 * the lines under passages. A highlight with a line has the browser work out anew how far the ink of the whole text
 * reaches whenever anything in the page changes, which in a long text costs more than all else that a change costs.
 */
export class BoxPainter<Layer extends string> {
  private readonly strokes = new Map<Layer, readonly Stroke[]>();
  private readonly layers = new Map<Layer, HTMLElement>();
  private readonly ground = document.createElement('div');

  constructor(
    private readonly article: Article,
    layers: readonly Layer[],
  ) {
    this.ground.className = 'highlight-boxes';
    this.ground.ariaHidden = 'true';
    for (const layer of layers) {
      const element = document.createElement('div');
      element.dataset.layer = layer;
      this.layers.set(layer, element);
      this.ground.append(element);
    }
    article.element.before(this.ground);
    new ResizeObserver(() => this.draw([...this.strokes])).observe(article.element);
  }

  /** Replaces everything on one layer. What is there already is not measured again: it moves when the text does. */
  paint(layer: Layer, strokes: readonly Stroke[]): void {
    if (same(this.strokes.get(layer) ?? [], strokes)) return;
    this.strokes.set(layer, strokes);
    this.draw([[layer, strokes]]);
  }

  /** All is measured before anything is written, or the browser would lay out the page for each layer. */
  private draw(layers: readonly (readonly [Layer, readonly Stroke[]])[]): void {
    const origin = this.ground.getBoundingClientRect();
    const drawn = layers.map(([layer, strokes]) => [layer, strokes.flatMap((stroke) => this.boxesOf(stroke, origin))] as const);
    for (const [layer, boxes] of drawn) this.layers.get(layer)?.replaceChildren(...boxes);
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

function same(some: readonly Stroke[], others: readonly Stroke[]): boolean {
  return some.length === others.length && some.every(({ start, end }, i) => start === others[i]?.start && end === others[i].end);
}
