import { showCount } from '../elements/count';
import { copyOf } from '../elements/template';
import { COLOURS, type Mark } from '../highlights/highlighter';
import type { Cards } from './cards';
import type { Places } from './places';

/** Notes of an open group whose cards are in the page at first, and how many more each time its end is reached. */
const STEP = 60;

/** Lines that stand for many notes at one place. One at most is open, and shows its notes in a box that scrolls by itself. */
export class Groups {
  private readonly made = new Map<string, HTMLElement>();
  private readonly held = new WeakMap<HTMLElement, readonly string[]>();
  /** A note of the open group: it tells which that is, also when others come or go. */
  private open: string | undefined;
  private noted: ReadonlySet<string> = new Set();
  private shown = STEP;

  constructor(
    private readonly cards: Cards,
    private readonly places: Places,
    private readonly changed: () => void,
    private readonly wanted: (notes: readonly Mark[]) => void,
  ) {}

  find(id: string): HTMLElement | undefined {
    return this.made.get(id);
  }

  /** Whether a note is among those of the open group. */
  opened(note: string): boolean {
    if (this.open === undefined) return false;
    return this.open === note || this.noted.has(note);
  }

  /** The element of a group, as it now is. */
  elementOf(id: string, notes: readonly string[]): HTMLElement {
    const element = this.made.get(id) ?? this.make(id);
    const before = this.held.get(element);
    this.held.set(element, notes);
    if (before?.length !== notes.length) this.count(element, notes);
    const open = this.open !== undefined && notes.includes(this.open);
    if (open) this.noted = new Set(notes);
    element.querySelector('button')?.setAttribute('aria-expanded', String(open));
    element.toggleAttribute('data-expanded', open);
    this.fill(element, open ? notes : []);
    return element;
  }

  private make(id: string): HTMLElement {
    const element = copyOf('note-group');
    const box = this.boxOf(element);
    box.id = `notes-${id.replace(/\W/g, '-')}`;
    const button = element.querySelector('button');
    button?.setAttribute('aria-controls', box.id);
    button?.addEventListener('click', () => this.turn(element));
    box.addEventListener('scroll', () => this.reach(element, box), { passive: true });
    if (this.made.size > 500) this.forget();
    this.made.set(id, element);
    return element;
  }

  private turn(element: HTMLElement): void {
    const notes = this.held.get(element) ?? [];
    const open = element.hasAttribute('data-expanded');
    this.open = open ? undefined : notes[0];
    this.noted = new Set(open ? [] : notes);
    this.shown = STEP;
    this.changed();
  }

  /** The cards of an open group come as its box is scrolled, a step at a time. */
  private reach(element: HTMLElement, box: HTMLElement): void {
    const notes = this.held.get(element) ?? [];
    if (box.scrollTop + box.clientHeight * 2 < box.scrollHeight || this.shown >= notes.length) return;
    this.shown += STEP;
    this.fill(element, notes);
  }

  private fill(element: HTMLElement, notes: readonly string[]): void {
    const box = this.boxOf(element);
    const near = notes.slice(0, this.shown);
    const cards = near.flatMap((id) => this.cards.find(id) ?? []);
    const missing = near.filter((id) => !this.cards.find(id)).flatMap((id) => this.places.find(id) ?? []);
    if (cards.length !== box.children.length || cards.some((card, index) => box.children[index] !== card))
      box.replaceChildren(...cards);
    for (const card of cards) {
      card.toggleAttribute('data-line', !card.hasAttribute('data-open'));
      const colour = this.places.find(card.dataset.note ?? '')?.colour;
      if (colour) card.dataset.colour = colour;
    }
    if (missing.length > 0) this.wanted(missing);
  }

  private count(element: HTMLElement, notes: readonly string[]): void {
    const words = element.querySelector<HTMLElement>('[data-slot="count"]');
    if (words) showCount(words, notes.length);
    element.style.setProperty('--colour', this.stroke(notes));
  }

  /** The stroke shows every colour that its notes have, in equal parts. */
  private stroke(notes: readonly string[]): string {
    const found = new Set(notes.map((id) => this.places.find(id)?.colour));
    const colours = COLOURS.filter((colour) => found.has(colour));
    const parts = colours.map((colour, index) => {
      const [from, to] = [index, index + 1].map((edge) => Math.round((100 * edge) / colours.length));
      return `var(--h-${colour}) ${from}% ${to}%`;
    });
    return `linear-gradient(to right, ${parts.join(', ')})`;
  }

  private boxOf(element: HTMLElement): HTMLElement {
    return element.querySelector<HTMLElement>('.group-notes') ?? element;
  }

  private forget(): void {
    for (const [id, element] of this.made) if (!element.isConnected) this.made.delete(id);
  }
}
