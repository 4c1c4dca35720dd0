import { showCount } from '../elements/count';
import type { Stroke } from '../highlights/painter';
import { markOf, type Cards } from './cards';
import { beside, rest, uncover, type Detent } from './detents';
import { Dragging } from './dragging';

/** What of the window the passage keeps clear of, in pixels. */
const CLEAR = 16;
const BACK = 'postil-sheet';

/** What the sheet needs to know of the page around it. */
export interface Surroundings {
  /** The box of a stretch of the text in the window, in pixels. */
  boxOf(stretch: Stroke): { top: number; bottom: number } | undefined;
  /** Told of the notes whose cards the sheet shows now, or of the stretch whose notes it shows. */
  raised(shown: readonly string[] | Stroke): void;
  /** Told when the sheet went down by itself: by its handle, or by the browser's way back. */
  lowered(): void;
}

/**
 * On a narrow screen the margin is a sheet at the foot: a bar that counts, and the cards of one place when it is up.
 * Half up it leaves the text beside it to be read and touched, with the passage in view, and traps nothing. Pulled up
 * over the whole page it keeps the focus: the page behind is inert. The browser's way back lowers it before it leaves the
 * page, as people expect of what slides up.
 */
export class Sheet {
  private screen: Stroke = { start: 0, end: 0 };
  private shown: readonly string[] | Stroke = [];
  private detent: Detent = 'down';
  private returning = false;

  constructor(
    private readonly aside: HTMLElement,
    private readonly bar: HTMLButtonElement,
    private readonly here: HTMLElement,
    private readonly cards: Cards,
    private readonly around: Surroundings,
  ) {
    new Dragging(bar, aside, {
      tapped: () => (this.up ? this.dismiss() : this.raise()),
      dropped: (height, speed) => this.drop(height, speed),
    });
    bar.addEventListener('keydown', (event) => this.key(event));
    addEventListener('popstate', () => this.popped());
    matchMedia('(max-width: 48rem)').addEventListener('change', ({ matches }) => matches || this.lower());
    window.visualViewport?.addEventListener('resize', () => this.makeRoomForKeyboard());
    window.visualViewport?.addEventListener('scroll', () => this.makeRoomForKeyboard());
  }

  get up(): boolean {
    return this.detent !== 'down';
  }

  /** Shows the cards of these notes, or all that stand on this screen, and with them the passage they are about. */
  raise(ids?: readonly string[], passage = this.passageOf(ids ?? [])): void {
    this.shown = ids ?? this.screen;
    this.refresh();
    if (!this.narrow()) return;
    this.turn(this.detent === 'full' ? 'full' : 'half');
    if (passage) requestAnimationFrame(() => this.uncover(passage));
  }

  /** Cards have come: those of the place that is shown are shown with it. */
  refresh(): void {
    for (const card of this.cards.all()) card.toggleAttribute('data-shown', this.shows(card));
  }

  private shows(card: HTMLElement): boolean {
    const { id, start, end } = markOf(card);
    if (!('start' in this.shown)) return this.shown.includes(id) || card.matches('.composing');
    return start < 0 || (start < this.shown.end && end > this.shown.start);
  }

  lower(): void {
    if (!this.up) return;
    this.turn('down');
    if (!(history.state as Record<string, unknown> | null)?.[BACK]) return;
    this.returning = true;
    history.back();
  }

  /** Goes down when nothing is left in it to be seen. */
  emptied(): void {
    if (this.up && !this.cards.all().some((card) => card.matches('[data-shown], .waiting'))) this.lower();
  }

  /**
   * What is on screen now, and how many notes stand there. On a wide screen nobody sees the bar; and whatever changes in
   * the page makes the browser go through all that is painted.
   */
  look(screen: Stroke, count: number): void {
    this.screen = screen;
    if (this.narrow()) showCount(this.here, count);
  }

  private key({ key }: KeyboardEvent): void {
    if (key === 'ArrowUp' && !this.up) this.raise();
    else if (key === 'ArrowUp') this.turn(beside(this.detent, 1));
    else if (key === 'ArrowDown' && this.detent === 'full') this.turn('half');
    else if (key === 'ArrowDown' && this.up) this.dismiss();
  }

  private drop(height: number, speed: number): void {
    const detent = rest(height, speed, [this.bar.offsetHeight, innerHeight * 0.5, innerHeight * 0.92]);
    if (detent === 'down') this.dismiss();
    else if (this.up) this.turn(detent);
    else {
      this.raise();
      this.turn(detent);
    }
  }

  /** Lowers the sheet and says so: whoever lowers it by hand is done with the note. */
  private dismiss(): void {
    this.lower();
    this.around.lowered();
  }

  /** The browser went back: because it was asked to, when the sheet is still up, or because the sheet went down. */
  private popped(): void {
    if (!this.up && !this.returning) return;
    this.returning = false;
    history.scrollRestoration = 'auto';
    // The address one came by may name a note; going back to it must not open that again.
    if (location.hash.startsWith('#note-')) history.replaceState(history.state, '', location.pathname + location.search);
    if (!this.up) return;
    this.turn('down');
    this.around.lowered();
  }

  private turn(detent: Detent): void {
    if (detent !== 'down' && !this.up) this.mark();
    const trapped = detent === 'full';
    this.detent = detent;
    this.bar.ariaExpanded = String(this.up);
    this.aside.toggleAttribute('data-up', this.up);
    this.aside.toggleAttribute('data-full', trapped);
    document.documentElement.toggleAttribute('data-sheet-up', this.up);
    for (const other of this.others()) other.inert = trapped;
    if (this.up) this.around.raised(this.shown);
    const inside = this.aside.contains(document.activeElement);
    const lost = trapped ? !inside : inside && !this.up;
    if (lost) this.bar.focus({ preventScroll: true });
  }

  /** Gives the browser something to go back from; the page stays where it has been scrolled to meanwhile. */
  private mark(): void {
    history.scrollRestoration = 'manual';
    history.pushState({ ...(history.state as object | null), [BACK]: true }, '');
  }

  /** Everything that the sheet, pulled up wholly, lies over. */
  private others(): HTMLElement[] {
    const beside = [...(this.aside.parentElement?.children ?? [])];
    const outside = [...document.body.children].filter((element) => !element.contains(this.aside));
    const live = '[popover], [aria-live], dialog, #status, script';
    return [...beside, ...outside].filter(
      (element): element is HTMLElement =>
        element instanceof HTMLElement && element !== this.aside && !element.matches(live),
    );
  }

  private passageOf(ids: readonly string[]): Stroke | undefined {
    const [id] = ids;
    const card = id === undefined ? undefined : this.cards.find(id);
    const mark = card && markOf(card);
    return mark && mark.start >= 0 ? mark : undefined;
  }

  private uncover(passage: Stroke): void {
    const box = this.around.boxOf(passage);
    if (!box || this.detent !== 'half') return;
    const bar = document.querySelector('.bar')?.getBoundingClientRect().bottom ?? 0;
    const free = { top: Math.max(0, bar) + CLEAR, bottom: this.aside.getBoundingClientRect().top - CLEAR };
    const by = uncover(box, free);
    if (by !== 0) scrollBy({ top: by });
  }

  /** A keyboard on the screen covers the foot of the window; the sheet stands on it. */
  private makeRoomForKeyboard(): void {
    const view = window.visualViewport;
    const covered = view && view.scale === 1 ? Math.max(0, innerHeight - view.height - view.offsetTop) : 0;
    this.aside.style.setProperty('--keyboard', `${covered}px`);
  }

  private narrow(): boolean {
    return getComputedStyle(this.cards.list).getPropertyValue('--layout').trim() === 'sheet';
  }
}
