import { fragment } from '../api/api';
import { Problem, Unreachable } from '../api/problem';
import { say } from '../elements/status';
import { elementsOf, need } from '../elements/template';
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

  /** Cards have come, or are newer. */
  take(cards: readonly HTMLElement[]): void {
    this.viewer?.take(cards);
  }

  /** A note is gone. */
  drop(id: string): void {
    this.viewer?.drop(id);
  }

  /** Other notes are to be shown, or in other colours. */
  choose(): void {
    this.viewer?.choose();
  }

  /** Whether a note is on one of the images that lie beside the text. */
  has(id: string): boolean {
    return this.viewer?.has(id) ?? false;
  }

  /** A note was made on an image a moment ago: its card stays where the reader is. */
  bring(id: string): void {
    this.viewer?.bring(id);
  }

  /** Shows the page that a note is on; answers false where there are no images. */
  reveal(card: HTMLElement): boolean {
    return this.with(card, (viewer) => viewer.reveal(card.dataset.note ?? '', Number(card.dataset.page)));
  }

  /** Lets somebody draw the region of his note anew. */
  redraw(card: HTMLElement): boolean {
    return this.with(card, (viewer) => viewer.redraw(card.dataset.note ?? ''));
  }

  private with(card: HTMLElement, act: (viewer: Viewer) => void): boolean {
    const link = document.getElementById('facsimile-open');
    if (!(link instanceof HTMLAnchorElement)) return false;
    void this.open(link, Number(card.dataset.page)).then(() => this.viewer && act(this.viewer));
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
