import OpenSeadragon from 'openseadragon';
import type { Drawn } from './drawn';
import type { Page } from './pages';
import { around, cornersOf, type Around, type Point, type Shape } from './shape';
import type { Box } from './words';

const SVG = 'http://www.w3.org/2000/svg';
/** Boxes are in ten-thousandths of the page's width and height. */
export const WHOLE = 10_000;
const TILE = 1024;
const SMALLEST = 256;

/** Boxes on the page in one of the marker's colours. */
export interface Stain {
  readonly id: string;
  readonly colour: string;
  readonly boxes: readonly Box[];
  readonly open: boolean;
}

/** What is being drawn. */
export interface Draft {
  readonly corners: readonly Point[];
  /** Whether a line leads from the last corner to the first. */
  readonly closed: boolean;
  /** What can be taken hold of. */
  readonly handles: readonly Point[];
}

/** What the surface tells. */
export interface Told {
  /** Somebody pointed at a place of the page, in ten-thousandths. */
  pointed(x: number, y: number): void;
  failed(): void;
}

/** The page image one looks at, and what is marked on it. */
export class Surface {
  private readonly viewer: OpenSeadragon.Viewer;
  private readonly marks = document.createElementNS(SVG, 'svg');
  private readonly words = group('words');
  private readonly regions = group('regions');
  private readonly drawn = group('draft');
  private page: Page | undefined;
  /** Whether nothing of the page is out of sight. */
  private entire = true;

  constructor(element: HTMLElement, told: Told) {
    sparesStyles();
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.viewer = new OpenSeadragon.Viewer({
      element,
      drawer: 'canvas',
      showNavigationControl: false,
      crossOriginPolicy: false,
      // A page nobody has looked at yet is being made, and others may wait for theirs.
      timeout: 120_000,
      tileRetryMax: 2,
      tileRetryDelay: 2000,
      visibilityRatio: 0.3,
      minZoomImageRatio: 0.9,
      maxZoomPixelRatio: 3,
      animationTime: still ? 0 : 0.35,
      immediateRender: still,
      gestureSettingsMouse: { clickToZoom: false, dblClickToZoom: true },
      gestureSettingsTouch: { clickToZoom: false, dblClickToZoom: true },
    });
    this.marks.setAttribute('class', 'facsimile-marks');
    this.marks.setAttribute('viewBox', `0 0 ${WHOLE} ${WHOLE}`);
    this.marks.setAttribute('preserveAspectRatio', 'none');
    this.marks.append(this.words, this.regions, this.drawn);
    this.viewer.addHandler('tile-load-failed', () => told.failed());
    this.viewer.addHandler('animation-finish', () => (this.entire = this.isEntire()));
    // With less room than before, a page that was seen whole would lose its edges.
    this.viewer.addHandler('after-resize', () => {
      if (this.entire) this.viewer.viewport.goHome(true);
    });
    this.viewer.addHandler('canvas-click', (event) => {
      if (event.quick) this.point(event.position, told);
    });
    this.viewer.addHandler('canvas-key', (event) => {
      // F would show the page in a mirror.
      if ('key' in event.originalEvent && /^f$/i.test(String(event.originalEvent.key))) event.preventDefaultAction = true;
    });
  }

  get canvas(): HTMLElement {
    return this.viewer.canvas as HTMLElement;
  }

  show(page: Page): void {
    this.page = page;
    this.entire = true;
    for (const layer of this.marks.children) layer.replaceChildren();
    this.viewer.clearOverlays();
    this.viewer.open({ tileSource: tilesOf(page) } as OpenSeadragon.TileSourceSpecifier);
    this.viewer.addOnceHandler('open', () => {
      if (this.page !== page) return;
      const shape = new OpenSeadragon.Rect(0, 0, 1, page.height / page.width);
      this.viewer.addOverlay({ element: this.marks as unknown as HTMLElement, location: shape });
    });
  }

  mark(stains: readonly Stain[]): void {
    this.words.replaceChildren(...stains.flatMap((stain) => stain.boxes.map((box) => rect(stain, box))));
  }

  /**
   * Outlines the regions of notes.
   *
   * @param open the note that is open
   * @param pending regions that somebody is writing about
   */
  outline(regions: readonly Drawn[], open: string | undefined, pending: readonly Shape[]): void {
    this.regions.replaceChildren(
      ...regions.map(({ id, colour, shape }) => {
        const outline = path(cornersOf(shape), true, id === open ? `${colour} open` : colour);
        outline.setAttribute('data-note', id);
        return outline;
      }),
      ...pending.map((shape) => path(cornersOf(shape), true, 'pending')),
    );
  }

  draft(draft: Draft | undefined): void {
    const { corners = [], closed = false, handles = [] } = draft ?? {};
    this.drawn.replaceChildren(
      ...(corners.length > 0 ? [path(corners, closed, 'line')] : []),
      // A line without length, whose round ends are a dot of the same size however large the page is seen.
      ...handles.flatMap((corner) => [path([corner, corner], false, 'rim'), path([corner, corner], false, 'handle')]),
    );
  }

  /** Where on the page a point of the window is; beyond its edges as well. */
  fractionAt(clientX: number, clientY: number): Point {
    const { left, top } = this.canvas.getBoundingClientRect();
    const { x, y } = this.viewer.viewport.pointFromPixel(new OpenSeadragon.Point(clientX - left, clientY - top), true);
    return [x, y / this.tall];
  }

  /** And back. */
  pixelAt([x, y]: Point): Point {
    const { left, top } = this.canvas.getBoundingClientRect();
    const pixel = this.viewer.viewport.pixelFromPoint(new OpenSeadragon.Point(x, y * this.tall), true);
    return [pixel.x + left, pixel.y + top];
  }

  /** What of the page is in sight. */
  sight(): Around {
    const { x, y, width, height } = this.viewer.viewport.getBounds(true);
    const [left, right] = [Math.max(0, x), Math.min(1, x + width)];
    const [top, bottom] = [Math.max(0, y / this.tall), Math.min(1, (y + height) / this.tall)];
    return { x: left, y: top, w: Math.max(0.01, right - left), h: Math.max(0.01, bottom - top) };
  }

  /** A direction on the screen as one on the page, which may be turned. */
  upright([x, y]: Point): Point {
    const quarters = Math.round(this.viewer.viewport.getRotation() / 90) & 3;
    return ([[x, y], [y, -x], [-x, -y], [-y, x]] as const)[quarters] ?? [x, y];
  }

  /** Brings a region into sight. */
  revealShape(shape: Shape): void {
    const { x, y, w, h } = around(shape);
    this.reveal([{ left: x * WHOLE, top: y * WHOLE, width: w * WHOLE, height: h * WHOLE }]);
  }

  /** Brings boxes into sight, if they are not wholly in it. */
  reveal(boxes: readonly Box[]): void {
    const first = boxes[0];
    if (!first || !this.page) return;
    const place = this.placeOf(first);
    const seen = this.viewer.viewport.getBoundsNoRotate(false);
    const inside =
      place.x >= seen.x &&
      place.y >= seen.y &&
      place.x + place.width <= seen.x + seen.width &&
      place.y + place.height <= seen.y + seen.height;
    if (!inside) this.viewer.viewport.panTo(place.getCenter());
  }

  zoom(factor: number): void {
    this.viewer.viewport.zoomBy(factor);
    this.viewer.viewport.applyConstraints();
  }

  whole(): void {
    this.entire = true;
    this.viewer.viewport.goHome();
  }

  private isEntire(): boolean {
    const { viewport } = this.viewer;
    return Math.abs(viewport.getZoom() / viewport.getHomeZoom() - 1) < 0.01;
  }

  turn(): void {
    this.viewer.viewport.setRotation(this.viewer.viewport.getRotation() + 90);
    this.whole();
  }

  close(): void {
    this.viewer.destroy();
  }

  /** How high the page is, in its widths. */
  private get tall(): number {
    return this.page ? this.page.height / this.page.width : 1;
  }

  private placeOf(box: Box): OpenSeadragon.Rect {
    const tall = this.tall;
    return new OpenSeadragon.Rect(
      box.left / WHOLE,
      (box.top / WHOLE) * tall,
      box.width / WHOLE,
      (box.height / WHOLE) * tall,
    );
  }

  private point(position: OpenSeadragon.Point, told: Told): void {
    if (!this.page) return;
    const { x, y } = this.viewer.viewport.pointFromPixel(position);
    told.pointed(x * WHOLE, (y * WHOLE * this.page.width) / this.page.height);
  }
}

/** What OpenSeadragon needs to know of an image, so that it need not ask for its info.json. */
function tilesOf({ image, width, height }: Page): object {
  const scaleFactors = [1];
  for (let factor = 1; Math.max(Math.ceil(width / factor), Math.ceil(height / factor)) > SMALLEST; factor *= 2)
    scaleFactors.push(factor * 2);
  return {
    '@context': 'http://iiif.io/api/image/3/context.json',
    id: image,
    type: 'ImageService3',
    protocol: 'http://iiif.io/api/image',
    profile: 'level0',
    width,
    height,
    tiles: [{ width: TILE, scaleFactors }],
  };
}

function group(name: string): SVGElement {
  const layer = document.createElementNS(SVG, 'g');
  layer.setAttribute('class', name);
  return layer;
}

function path(corners: readonly Point[], closed: boolean, name: string): SVGElement {
  const drawn = document.createElementNS(SVG, 'path');
  const line = corners.map(([x, y]) => `${(x * WHOLE).toFixed(1)} ${(y * WHOLE).toFixed(1)}`).join('L');
  drawn.setAttribute('d', `M${line}${closed ? 'Z' : ''}`);
  drawn.setAttribute('class', name);
  return drawn;
}

function rect({ colour, open, id }: Stain, { left, top, width, height }: Box): SVGElement {
  const drawn = document.createElementNS(SVG, 'rect');
  drawn.setAttribute('class', open ? `${colour} open` : colour);
  drawn.setAttribute('data-note', id);
  for (const [name, value] of Object.entries({ x: left, y: top, width, height })) drawn.setAttribute(name, String(value));
  return drawn;
}

/**
 * OpenSeadragon writes a style element into the page, which our policy refuses, unless it finds one that it has written
 * before. This one is called like it and is none.
 */
function sparesStyles(): void {
  if (document.querySelector('style[data-openseadragon-mobile-css]')) return;
  const written = document.createElementNS('about:facsimile', 'style');
  written.setAttribute('data-openseadragon-mobile-css', '');
  document.head.append(written);
}
