import { Article } from '../anchoring/article';
import { quoteOf, type Quote } from '../anchoring/quote';
import { making, type Reading, type Written } from '../api/notes';
import { Problem } from '../api/problem';
import { Drafts } from '../drafts/drafts';
import { Sending } from '../drafts/sending';
import { Keys } from '../elements/keys';
import { say } from '../elements/status';
import { need } from '../elements/template';
import { word } from '../elements/words';
import { offsetAtTop } from '../highlights/pointed';
import { Arrival } from '../highlights/arrival';
import { Highlighter } from '../highlights/highlighter';
import { OnScreen } from '../highlights/onScreen';
import { Linking } from '../linking/linking';
import { Live, type Connection, type Happening } from '../live/live';
import { showNewer } from '../live/newer';
import { showPresent } from '../live/presence';
import { CardForms } from '../margin/cardForms';
import { Cards } from '../margin/cards';
import { Composer } from '../margin/composer';
import { Margin } from '../margin/margin';
import { Opening } from '../margin/opening';
import { Pointing } from '../margin/pointing';
import { Refresh } from '../margin/refresh';
import { Sheet } from '../margin/sheet';
import { UnsentCards } from '../margin/unsent';
import { Walking } from '../margin/walking';
import { Window } from '../margin/window';
import { placeOf, stretchOf, type Writing } from '../margin/writing';
import { Choosing, type Chosen } from '../selection/chosen';
import { Toolbar, type Action } from '../selection/toolbar';

/** The reading view: the parts, and who tells whom. A selection goes down to the API and comes back up as an event. */
class ReadingPage {
  private readonly page = need('reading');
  private readonly reading: Reading = {
    document: this.page.dataset.document ?? '',
    text: this.page.dataset.text ?? '',
    revision: Number(this.page.dataset.revision),
  };
  private readonly writable = this.page.dataset.writable !== undefined;
  private readonly article = new Article(need('text'));
  private readonly highlighter = new Highlighter(this.article);
  private readonly cards = new Cards(need('cards'), () => this.cardsChanged());
  private readonly refresh = new Refresh(
    (id) => `/annotations/${id}/card?revision=${this.reading.revision}`,
    this.cards,
  );
  private readonly opening = new Opening(this.article, this.cards, this.highlighter, this.refresh, () =>
    this.arrange(),
  );
  private readonly margin = new Margin(
    need('margin'),
    this.article,
    this.cards,
    () => this.opening.id ?? this.composer.current,
  );
  private readonly sheet = new Sheet(need('margin'), need('margin-bar'), need('notes-here'), this.cards);
  private readonly window = new Window(this.page.dataset.notes ?? '', this.article.table.length, this.cards, {
    from: Number(need('cards').dataset.from),
    to: Number(need('cards').dataset.to),
  });
  private readonly onScreen = new OnScreen(this.article, '0px', (stretch) => this.sheet.look(stretch));
  private readonly walking = new Walking(this.cards, this.opening, this.window, this.highlighter, () =>
    this.onScreen.stretch(),
  );
  private readonly drafts = new Drafts(localStorage, this.reading.document);
  private readonly unsent = new UnsentCards(this.cards, () => this.sending.outbox);
  private readonly sending: Sending = new Sending(this.reading.document, {
    waiting: (all) => this.unsent.show(all),
    arrived: (unsent) => void this.refresh.card(unsent.root),
  });
  private readonly composer = new Composer(
    this.cards,
    this.drafts,
    (written, quote) => this.make(written, quote),
    () => this.arrange(),
  );
  private readonly forms = new CardForms(
    this.reading,
    this.drafts,
    this.refresh,
    (unsent) => this.sending.send(unsent),
    () => this.arrange(),
  );
  private readonly choosing = new Choosing(this.article, (chosen) => this.choose(chosen));
  private readonly toolbar = new Toolbar(need('toolbar'), (action, chosen) => this.act(action, chosen));

  start(): void {
    this.page.dataset.scripted = '';
    new OnScreen(this.article, '100% 0px', (stretch) => {
      this.highlighter.look(stretch);
      void this.window.look(stretch);
    });
    new Pointing(
      this.article,
      need('cards'),
      this.highlighter,
      () => this.opening.id,
      (id, all, from) => this.pointed(id, all, from),
    );
    new Linking({ ...this.reading, slug: this.page.dataset.slug ?? '' }, this.article, this.cards).start();
    this.cardsChanged();
    this.listen();
    this.connect();
    if (this.writable) this.takeUp();
    this.follow();
    new Arrival(this.article).start();
  }

  private listen(): void {
    this.forms.listen(need('cards'));
    this.keys();
    addEventListener('hashchange', () => this.follow());
    document.addEventListener('postil:refresh', (event) => {
      void this.refresh.card((event as CustomEvent<{ annotation: string }>).detail.annotation);
    });
    document.addEventListener('click', (event) => {
      const button = (event.target as Element).closest<HTMLElement>('[data-hook]');
      if (button)
        this.tell(button.dataset.hook ?? '', { annotation: button.closest<HTMLElement>('[data-note]')?.dataset.note });
      if (!(event.target as Element).closest('[data-compose]')) return;
      event.preventDefault();
      this.compose(undefined);
    });
  }

  private keys(): void {
    new Keys()
      .first((key) => this.toolbar.key(key))
      .on('n j', () => void this.walking.step(1))
      .on('p k', () => void this.walking.step(-1))
      .on('?', () => need<HTMLDialogElement>('keys').showModal())
      .on('v', () => this.choosing.nextSentence(offsetAtTop(this.article)))
      .on('e r c l', (event) => this.opening.press(event.key))
      .on('tab', (event) => this.toolbar.open && !event.shiftKey && (this.toolbar.enter(), true))
      .on('escape', () => this.escape());
  }

  private connect(): void {
    const live = new Live(
      (position) =>
        `${this.page.dataset.socket}${position === undefined ? '' : `&after=${encodeURIComponent(position)}`}`,
      { happened: (happening) => this.happened(happening), connection: (state) => this.connection(state) },
      this.page.dataset.position,
    );
    live.start();
    addEventListener('online', () => live.wake());
    document.addEventListener('visibilitychange', () => document.hidden || live.wake());
  }

  /** Takes up what was being written, and what could not be sent, when this page was last left. */
  private takeUp(): void {
    for (const { place } of this.drafts.all()) {
      const stretch = stretchOf(place);
      const quote = stretch && quoteOf(this.article.table, stretch.start, stretch.end);
      if (quote) this.composer.open(quote);
      else if (place === 'new:document') this.composer.open(undefined);
    }
    this.unsent.show(this.sending.outbox.all());
    void this.sending.outbox.flush();
  }

  private follow(): void {
    const [, id] = /^#note-(.+)$/.exec(location.hash) ?? [];
    if (id) void this.opening.visit(id).then(() => this.sheet.raise([id]));
  }

  private choose(chosen: Chosen | undefined): void {
    if (chosen) this.toolbar.show(chosen);
    else this.toolbar.hide();
  }

  private act(action: Action, { quote }: Chosen): void {
    if (action === 'link' || action === 'cite') this.tell(action, { ...quote });
    else if (action === 'highlight') void this.make({}, quote).catch((failure: unknown) => this.complain(failure));
    else this.compose(quote, action === 'tag' ? 'tags' : 'body');
    this.choosing.clear();
  }

  private compose(quote: Quote | undefined, field = 'body'): void {
    this.opening.close();
    const writing: Writing = this.composer.open(quote);
    this.sheet.raise([]);
    this.arrange();
    this.margin.settle();
    writing.focus(field);
  }

  private async make(written: Partial<Written>, quote: Quote | undefined): Promise<void> {
    const made = making(this.reading, written, { quote });
    const place = placeOf(quote);
    if (await this.sending.send(made)) {
      this.margin.inherit(place, made.id);
      await this.refresh.card(made.id);
      this.opening.open(made.id);
    } else this.margin.inherit(place, `unsent:${made.id}`);
  }

  private complain(failure: unknown): void {
    if (!(failure instanceof Problem)) throw failure;
    say(failure.message || word('failed'));
  }

  /** Tells other parts of the page to link or cite this passage or note. */
  private tell(what: string, detail: object): void {
    document.dispatchEvent(new CustomEvent(`postil:${what}`, { detail: { ...this.reading, ...detail } }));
  }

  private happened(happening: Happening): void {
    document.dispatchEvent(new CustomEvent('postil:happening', { detail: happening }));
    if (happening.kind === 'presence') showPresent(happening.people ?? []);
    else if (happening.kind === 'reload') this.outdated();
    else if (happening.kind === 'revision-made') showNewer(happening, this.reading);
    else if (/^(annotation|reply)-/.test(happening.kind)) this.noteHappened(happening);
  }

  /** Too much was missed: the page must be made anew, but not under somebody's hands. */
  private outdated(): void {
    say(word('outdated'), { name: word('reload'), run: () => location.reload() });
  }

  private noteHappened(happening: Happening): void {
    const { kind, id, root = id } = happening;
    if (kind === 'annotation-deleted' && id !== undefined && root === id) this.cards.drop(id);
    else if (root !== undefined && (this.cards.find(root) || kind === 'annotation-made')) void this.refresh.card(root);
  }

  private connection(state: Connection): void {
    need('connection').hidden = state !== 'lost';
    if (state === 'open') void this.sending.outbox.flush();
  }

  private pointed(id: string | undefined, all: string[], from: 'text' | 'card'): void {
    if (id === undefined) this.opening.close();
    else this.opening.open(id);
    if (from === 'text' && all.length > 0) this.sheet.raise(all);
    else if (from === 'text') this.sheet.lower();
  }

  private escape(): boolean {
    if (this.toolbar.open) this.choosing.clear();
    else if (this.sheet.up) this.sheet.lower();
    else if (this.opening.id !== undefined) this.opening.close();
    else return false;
    return true;
  }

  private cardsChanged(): void {
    this.highlighter.show(this.cards.marks());
    this.sheet.look(this.onScreen.stretch() ?? { start: 0, end: 0 });
    this.arrange();
  }

  private arrange(): void {
    this.highlighter.pend(this.composer.strokes());
    this.margin.arrange();
  }
}

new ReadingPage().start();
