import type { Article } from '../anchoring/article';
import type { Mark } from '../highlights/highlighter';
import { markOf, writing, type Cards } from './cards';
import { AROUND, crowd, type Item, type Standing } from './crowd';
import type { Heights } from './heights';
import { inTextOrder, type Places } from './places';

/** A stretch of the margin, in pixels from its list's top. */
export interface Reach {
  readonly from: number;
  readonly to: number;
}

/** Which notes have a claim to be shown whole, and which have none. */
export interface Claims {
  readonly open: () => string | undefined;
  /** Whether a note is shown in a group that is open. */
  readonly grouped: (id: string) => boolean;
}

/** What stands in a stretch of the margin: of thousands of notes only those are measured that are near it. */
export class Near {
  constructor(
    private readonly article: Article,
    private readonly cards: Cards,
    private readonly places: Places,
    private readonly heights: Heights,
    private readonly claims: Claims,
  ) {}

  /** Cards, lines and groups, from the highest to the lowest; also what is open or being written in elsewhere. */
  items(reach: Reach): Item[] {
    const offset = this.offset();
    const all = this.places.inOrder;
    const at = (index: number) => all[index]?.start ?? 0;
    // Neighbours of what is near decide how it is shown, though they are not shown themselves.
    const from = this.heights.firstFrom(all.length, at, reach.from - offset - AROUND);
    const to = this.heights.firstFrom(all.length, at, reach.to - offset + AROUND);
    const open = this.claims.open();
    const near = inTextOrder([...all.slice(from, to), ...this.apart(), ...this.far(open, from, to)]);
    const standing = rising(near.map((mark) => this.standing(mark, open, offset)));
    const shown = (item: Item) =>
      (item.wanted >= reach.from && item.wanted <= reach.to) || item.id === open || this.inUse(item.id);
    return [...this.unplaced(reach), ...crowd(standing).filter(shown)];
  }

  private standing(mark: Mark, open: string | undefined, offset: number): Standing {
    const card = this.cards.find(mark.id);
    const apart = card !== undefined && (writing(card) || card.matches('.linked, .composing, .waiting'));
    const whole = !this.claims.grouped(mark.id) && (mark.id === open || apart);
    return { id: mark.id, wanted: this.heights.of(mark.start) + offset, whole };
  }

  /** Notes on the whole document stand at the margin's top. */
  private unplaced(reach: Reach): Item[] {
    if (reach.from > innerHeight) return [];
    return this.cards
      .all()
      .filter((card) => card.dataset.start === undefined && card.dataset.place === undefined)
      .map((card) => ({ kind: 'card', id: markOf(card).id, wanted: 0 }));
  }

  /**
   * Cards that are no note's: what is being written, what has not been sent, and cross-references of passages; and those of
   * notes on page images that lie beside the text, each where its page begins.
   */
  private apart(): Mark[] {
    return this.cards
      .all()
      .filter(({ dataset }) => dataset.start !== undefined || dataset.place !== undefined)
      .filter((card) => card.dataset.place !== undefined || card.matches('.linked, .composing, .waiting'))
      .map(placed)
      .filter((mark) => !this.places.find(mark.id));
  }

  /** The open note is there however far away one reads. */
  private far(open: string | undefined, from: number, to: number): Mark[] {
    const mark = open === undefined ? undefined : this.places.find(open);
    return mark && !this.places.inOrder.slice(from, to).includes(mark) ? [mark] : [];
  }

  private inUse(id: string): boolean {
    const card = this.cards.find(id);
    return card !== undefined && (writing(card) || card.contains(document.activeElement));
  }

  /** How far below the list's top the text begins: passages are measured from there. */
  private offset(): number {
    return this.article.element.getBoundingClientRect().top - this.cards.list.getBoundingClientRect().top;
  }
}

function placed(card: HTMLElement): Mark {
  const place = card.dataset.place;
  return place === undefined ? markOf(card) : { ...markOf(card), start: Number(place), end: Number(place) };
}

/** A footnote or a cell of a table may stand higher than what was before it; in the margin nothing goes back up. */
function rising(notes: readonly Standing[]): Standing[] {
  let lowest = -Infinity;
  return notes.map((note) => {
    lowest = Math.max(lowest, note.wanted);
    return note.wanted === lowest ? note : { ...note, wanted: lowest };
  });
}
