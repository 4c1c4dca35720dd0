import { fragment } from '../api/api';
import { Problem, Unreachable } from '../api/problem';
import { say } from '../elements/status';
import { elementsOf, need } from '../elements/template';
import type { RegionNotes } from './regionNotes';
import type { Spot } from './spot';
import type { Reader, Viewer } from './viewer';

/**
 * Opens the page images beside the text. Nothing of them is loaded before somebody asks: by the link, or by an address
 * with ?image=12 in it.
 */
export class Opener {
  private viewer: Viewer | undefined;
  private opening = false;

  constructor(private readonly reader: Reader) {}

  start(): void {
    const link = document.getElementById('facsimile-open');
    if (!(link instanceof HTMLAnchorElement)) return;
    link.addEventListener('click', (event) => {
      if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      void this.open(link);
    });
    const wanted = new URLSearchParams(location.search).get('image');
    if (wanted !== null) void this.open(link, Number(wanted));
  }

  /** The notes on the images, while these lie beside the text. */
  get regions(): RegionNotes | undefined {
    return this.viewer?.regions;
  }

  /** What the draft that was left at a place is about, when that is a part of an image. */
  async spotAt(place: string): Promise<Spot | undefined> {
    return place.startsWith('new:region:') ? (await import('./spot')).Spot.at(place) : undefined;
  }

  /** Shows the page that a note is on; answers false where there are no images. */
  reveal(card: HTMLElement): boolean {
    return this.with(card, (viewer, id) => viewer.reveal(id));
  }

  /** Lets somebody draw the region of his note anew. */
  redraw(card: HTMLElement): boolean {
    return this.with(card, (viewer, id) => viewer.redraw(id));
  }

  private with({ dataset }: HTMLElement, act: (viewer: Viewer, id: string) => void): boolean {
    const link = document.getElementById('facsimile-open');
    if (!(link instanceof HTMLAnchorElement)) return false;
    const id = dataset.note ?? '';
    void this.open(link, Number(dataset.page)).then(() => {
      if (this.regions?.find(id)) act(this.viewer as Viewer, id);
      // Its page lies beside another text, which only the server knows.
      else if (this.viewer) location.assign(`/annotations/${id}`);
    });
    return true;
  }

  /** The notes, or which of them is open, have changed. */
  changed(): void {
    this.viewer?.changed();
  }

  private async open(link: HTMLAnchorElement, page?: number): Promise<void> {
    if (this.viewer || this.opening) return;
    this.opening = true;
    try {
      const [{ Viewer }, html] = await Promise.all([import('./viewer'), fragment(link.dataset.viewer ?? '')]);
      const parts = elementsOf(html);
      await Promise.all(parts.map((part) => styled(part)));
      need('reading').prepend(...parts);
      this.viewer = new Viewer(need('facsimile'), this.reader, () => this.closed(parts, link));
      this.viewer.start(page);
    } catch (failure) {
      if (!(failure instanceof Problem || failure instanceof Unreachable || failure instanceof TypeError)) throw failure;
      say(link.dataset.unreachable ?? '');
    } finally {
      this.opening = false;
    }
  }

  private closed(parts: readonly HTMLElement[], link: HTMLElement): void {
    this.viewer = undefined;
    parts.forEach((part) => part.remove());
    link.focus();
  }
}

/** Loads the style a part brings before the part is seen. */
async function styled(part: HTMLElement): Promise<void> {
  const style = part.querySelector<HTMLLinkElement>('link[rel=stylesheet]');
  if (!style) return;
  style.remove();
  if (document.head.querySelector(`link[href="${style.getAttribute('href')}"]`)) return;
  await new Promise((go) => {
    style.addEventListener('load', go);
    style.addEventListener('error', go);
    document.head.append(style);
  });
}
