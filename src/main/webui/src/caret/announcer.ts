import type { Article } from '../anchoring/article';
import type { Mark } from '../highlights/highlighter';
import { need } from '../elements/template';
import type { Caret, Moved, Reach } from './caret';
import { lineAround } from './lines';
import type { Stretch } from './segments';
import { crossed, spoken, type Named, type Phrases } from './spoken';

/** How long keys must rest before something is said, in milliseconds: who holds a key down hears only where it ends. */
const RESTS = 60;
/** Longer stretches are said only by their beginning and end, in code points. */
const LONGEST = 400;

/**
 * Says, for those who hear the page, what the caret comes to, and where notes begin and end in it. The text holds no
 * element for that, and shall not: what is said stands in a live region of its own. Where a screen reader reads by
 * itself, the highlights are there for it as the browser exposes them, and the cards as a landmark.
 */
export class Announcer {
  private readonly region = need('announcer');
  private readonly phrases = this.region.dataset as unknown as Phrases;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly article: Article,
    private readonly caret: Caret,
    private readonly marks: (start: number, end: number) => readonly Mark[],
    /** What a note is called, by its id. */
    private readonly name: (id: string) => string,
  ) {}

  /** One of the sentences that the region brings. */
  tell(sentence: string): void {
    this.say(this.region.dataset[sentence] ?? '');
  }

  /** Says what the caret has come to by a step of this reach. */
  moved({ from, to }: Moved, reach: Reach): void {
    if (from === to) return this.tell(to === 0 ? 'textBegins' : 'textEnds');
    const stretch = this.reached(reach, to);
    const notes = this.named(stretch.start, stretch.end);
    const inside = (offset: number) => this.named(offset, offset + 1);
    const passed = crossed(inside(from), inside(to), stretch, this.phrases);
    this.say([...passed, spoken(this.words(stretch), stretch, notes, this.phrases)].join(' '));
  }

  /** Says what a step took into the selection or out of it. */
  selected(moved: Moved, anchor: number): void {
    const { from, to } = moved;
    if (from === to) return this.moved(moved, 'character');
    const stretch = { start: Math.min(from, to), end: Math.max(from, to) };
    const grew = Math.abs(to - anchor) > Math.abs(from - anchor);
    const words = spoken(this.words(stretch), stretch, this.named(stretch.start, stretch.end), this.phrases);
    this.say((this.region.dataset[grew ? 'selected' : 'unselected'] ?? '').replace('{words}', words));
  }

  /** Says where the caret has been put. */
  arrived(): void {
    const at = this.caret.at ?? 0;
    const here = this.named(at, at + 1);
    const stretch = this.caret.unit('sentence') ?? { start: at, end: at };
    this.say([...crossed([], here, { start: at, end: at }, this.phrases), this.words(stretch)].join(' '));
  }

  private say(sentence: string): void {
    clearTimeout(this.timer);
    // Empty in between, or what is the same as before would not be said again.
    this.region.textContent = '';
    this.timer = setTimeout(() => (this.region.textContent = sentence), RESTS);
  }

  private reached(reach: Reach, to: number): Stretch {
    if (reach === 'character' || reach === 'edge') return { start: to, end: this.caret.characterAfter(to) };
    if (reach === 'word' || reach === 'sentence' || reach === 'paragraph') {
      return this.caret.unit(reach) ?? { start: to, end: to };
    }
    return lineAround(this.article, to);
  }

  private words({ start, end }: Stretch): string {
    const { table } = this.article;
    const words =
      end - start <= LONGEST
        ? table.slice(start, end)
        : `${table.slice(start, start + LONGEST / 2)} … ${table.slice(end - LONGEST / 2, end)}`;
    if (words === '\n') return this.region.dataset.paragraph ?? '';
    return words.trim() === '' && words !== '' ? (this.region.dataset.space ?? '') : words;
  }

  private named(start: number, end: number): Named[] {
    return this.marks(start, end).map((mark) => ({ ...mark, name: this.name(mark.id) }));
  }
}
