import type { Article } from '../anchoring/article';
import type { Quote } from '../anchoring/quote';
import { call } from '../api/api';
import { Problem, Unreachable } from '../api/problem';
import { say } from '../elements/status';
import { need } from '../elements/template';
import { word } from '../elements/words';
import { Intervals, type Interval } from '../highlights/intervals';
import { Lines } from '../highlights/lines';
import type { Stroke } from '../highlights/painter';
import { offsetUnder } from '../highlights/pointed';
import type { Happening } from '../live/live';
import { MarkingPanel } from './markingPanel';
import { MentionCard } from './mentionCard';

/** What the page is about, as its address and its element say it. */
interface Page {
  readonly document: string;
  readonly text: string;
  readonly revision: number;
  readonly slug: string;
  /** Whether the text's current revision is shown: mentions stand in that alone. */
  readonly current: boolean;
}

/** The names marked in a text: their underlines, their cards, and the panel in which another is marked. */
export class Mentioning {
  private readonly card: MentionCard;
  private readonly lines: Lines;
  private marks = new Intervals<Interval>([]);
  private panel: MarkingPanel | undefined;

  constructor(
    private readonly page: Page,
    private readonly article: Article,
    /** Whether a point belongs to a note, which is opened first. */
    private readonly taken: (x: number, y: number) => boolean,
  ) {
    this.lines = new Lines(article, 'mentioned');
    this.card = new MentionCard(need('mention-card'), article, (id) => void this.remove(id));
  }

  start(): void {
    if (this.page.text === '' || !this.page.current) return;
    void this.load();
    document.addEventListener('postil:mention', (event) => void this.open((event as CustomEvent<Quote>).detail));
    document.addEventListener('postil:happening', (event) => {
      const { kind } = (event as CustomEvent<Happening>).detail;
      if (/^mentions-/.test(kind)) void this.load();
    });
    this.article.element.addEventListener('click', (event) => this.click(event));
  }

  /** Underlines what is around the screen. */
  look(stretch: Stroke): void {
    this.lines.look(stretch);
  }

  /** Shows the card of the name at an offset; answers whether there is one. */
  openAt(offset: number | undefined): boolean {
    const [mark] = offset === undefined ? [] : this.marks.at(offset);
    if (!mark) return false;
    void this.card.open(mark, true);
    return true;
  }

  private click(event: MouseEvent): void {
    if ((event.target as Element).closest('a, button') || !document.getSelection()?.isCollapsed) return;
    if (this.taken(event.clientX, event.clientY)) return;
    const offset = offsetUnder(this.article, event.clientX, event.clientY);
    const [mark] = offset === undefined ? [] : this.marks.at(offset);
    if (mark) void this.card.open(mark, false);
  }

  private async load(): Promise<void> {
    const { document, text } = this.page;
    const answer = await call({ method: 'GET', url: `/api/documents/${document}/mentions/places?text=${text}` }).catch(
      () => undefined,
    );
    if (!answer) return;
    const { revision, items } = answer.json<{ revision: number; items: [string, number, number][] }>();
    // The text was corrected since: what stands elsewhere now is not painted on the words of before.
    if (revision !== this.page.revision) return;
    this.marks = new Intervals(items.map(([id, start, end]) => ({ id, start, end })));
    this.lines.show(this.marks);
  }

  private async open(quote: Quote): Promise<void> {
    this.panel?.close();
    this.panel = new MarkingPanel(this.page, quote, (name, undo) => {
      void this.load();
      this.offer(word('mentionMade', { name }), undo);
    });
    await this.panel.open();
  }

  private async remove(id: string): Promise<void> {
    try {
      const { undo } = await call({ method: 'DELETE', url: `/api/mentions/${id}` });
      await this.load();
      this.offer(word('mentionRemoved'), undo);
    } catch (failure) {
      complain(failure);
    }
  }

  private offer(said: string, undo: string | undefined): void {
    if (undo === undefined) return say(said);
    const run = () => void call({ method: 'POST', url: undo }).then(() => this.load(), complain);
    say(said, { name: word('undo'), run });
  }
}

function complain(failure: unknown): void {
  if (!(failure instanceof Problem || failure instanceof Unreachable)) throw failure;
  say(failure.message || word('failed'));
}
