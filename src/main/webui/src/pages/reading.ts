import './citing';
import { HistoryDialog } from '../adrift/historyDialog';
import { Unsettled } from '../adrift/unsettled';
import { Article } from '../anchoring/article';
import type { Reading } from '../api/notes';
import { Problem, Unreachable } from '../api/problem';
import { Announcer } from '../caret/announcer';
import { Caret } from '../caret/caret';
import { Hands } from '../caret/hands';
import { Coding } from '../coding/coding';
import { StickyTags } from '../coding/stickyTags';
import { Keys } from '../elements/keys';
import { goToSearch } from '../elements/searchBox';
import { Opener } from '../facsimile/opener';
import { Filtering } from '../filtering/filtering';
import { say } from '../elements/status';
import { need } from '../elements/template';
import { word } from '../elements/words';
import { offsetAtPoint, offsetAtTop } from '../highlights/pointed';
import { Arrival } from '../highlights/arrival';
import { askEachWithoutInheritance } from '../highlights/inheritance';
import { Highlighter } from '../highlights/highlighter';
import type { Stroke } from '../highlights/painter';
import { OnScreen } from '../highlights/onScreen';
import { Linking } from '../linking/linking';
import { Updates } from '../live/updates';
import { CardForms } from '../margin/cardForms';
import { Cards } from '../margin/cards';
import { Heights } from '../margin/heights';
import { Margin } from '../margin/margin';
import { NewNotes } from '../margin/newNotes';
import { Opening } from '../margin/opening';
import { Places } from '../margin/places';
import { Pointing } from '../margin/pointing';
import { Refresh } from '../margin/refresh';
import { Sheet } from '../margin/sheet';
import { Shown } from '../margin/shown';
import { Walking } from '../margin/walking';
import { Window } from '../margin/window';
import { Mentioning } from '../mentions/mentioning';
import { Choosing, type Chosen } from '../selection/chosen';
import { Toolbar, type Action } from '../selection/toolbar';
import { Strip } from '../strip/strip';
import { Typesetting } from '../typesetting/typesetting';

/** The reading view: the parts, and who tells whom. A selection goes down to the API and comes back up as an event. */
class ReadingPage {
  private readonly page = need('reading');
  private readonly reading: Reading = {
    document: this.page.dataset.document ?? '',
    text: this.page.dataset.text ?? '',
    revision: Number(this.page.dataset.revision),
  };
  private readonly writable = this.page.dataset.writable !== undefined;
  private readonly article = sought(new Article(need('text')));
  private readonly highlighter = new Highlighter(this.article);
  private readonly cards = new Cards(need('cards'), (put, dropped) => this.cardsChanged(put, dropped));
  private readonly refresh = new Refresh(
    (id) => `/annotations/${id}/card?revision=${this.reading.revision}`,
    this.cards,
  );
  private readonly opening = new Opening(this.article, this.cards, this.highlighter, this.refresh, () =>
    this.arrange(),
  );
  private readonly places = new Places(() => this.placesChanged());
  private readonly window = new Window(() => `${this.page.dataset.notes ?? ''}${this.filtering?.query ?? ''}`, this.cards);
  private readonly heights = new Heights(this.article);
  /** Before the margin: in each frame it looks before cards are moved, and the browser lays out once. */
  private readonly onScreen = new OnScreen(this.article, (stretch) => {
    this.shown.look(stretch);
    this.mentioning.look(stretch);
    this.linking.look(stretch);
  });
  private readonly margin = new Margin(need('margin'), this.article, this.cards, this.places, this.heights, {
    open: () => this.opening.id ?? this.newNotes.current,
    wanted: (notes) => this.window.want(notes),
  });
  private readonly sheet = new Sheet(need('margin'), need('margin-bar'), need('notes-here'), this.cards, {
    boxOf: ({ start, end }) => this.article.measureOf(start, end)?.getBoundingClientRect(),
    raised: (shown) => this.raised(shown),
    lowered: () => this.opening.close(),
  });
  private readonly caret = new Caret(this.article, () => this.announcer.arrived());
  private readonly announcer: Announcer = new Announcer(
    this.article,
    this.caret,
    (start, end) => this.highlighter.within(start, end),
    (id) => this.cards.find(id)?.dataset.called ?? '',
  );
  private readonly walking = new Walking(
    this.cards,
    this.opening,
    this.places,
    () => this.onScreen.stretch(),
    this.caret,
    this.announcer,
  );
  private readonly strip = new Strip(need('strip'), this.article, this.heights);
  private readonly typesetting = new Typesetting(this.article, () => {
    this.margin.follow();
    this.strip.later();
  });
  private readonly filtering = this.filter();
  private readonly arrival = new Arrival(this.article);
  private readonly facsimile: Opener = new Opener({
    notes: {
      writable: this.writable,
      regions: (facsimile) =>
        `/api/documents/${this.reading.document}/annotations/regions?facsimile=${facsimile}${this.filtering?.query ?? ''}`,
      plain: () => this.filtering?.plain ?? true,
      cards: () => this.cards.all(),
      compose: (spot) => this.newNotes.compose({ spot }),
      refresh: (id) => this.refresh.card(id),
      placed: () => this.margin.arrange(),
    },
    within: (start, end) => this.highlighter.within(start, end),
    find: (id) => this.highlighter.find(id),
    open: () => this.opening.id,
    visit: (id) => void this.opening.visit(id).then(() => this.sheet.raise([id])),
    offset: () => this.offset(),
    goTo: (start, end) => this.arrival.goTo(start, end),
  });
  private readonly shown = new Shown(
    this.reading,
    {
      cards: this.cards,
      places: this.places,
      window: this.window,
      highlighter: this.highlighter,
      strip: this.strip,
      sheet: this.sheet,
      facsimile: this.facsimile,
      filtering: this.filtering,
    },
    (failure) => this.complain(failure),
  );
  private readonly newNotes: NewNotes = new NewNotes(this.reading, {
    article: this.article,
    cards: this.cards,
    refresh: this.refresh,
    opening: this.opening,
    margin: this.margin,
    sheet: this.sheet,
    facsimile: this.facsimile,
    offset: () => this.offset(),
    arrange: () => this.arrange(),
    resume: () => this.caret.resume(),
  });
  private readonly forms = new CardForms(
    this.reading,
    this.newNotes.drafts,
    this.refresh,
    (unsent) => this.newNotes.sending.send(unsent),
    () => this.arrange(),
  );
  private readonly choosing = new Choosing(this.article, (chosen) => this.choose(chosen));
  private readonly toolbar = new Toolbar(
    need('toolbar'),
    (action, chosen) => this.act(action, chosen),
    () => this.caret.focus(),
  );
  private readonly hands = new Hands(this.caret, this.announcer, this.choosing, this.toolbar, () =>
    offsetAtTop(this.article),
  );
  private readonly unsettled = new Unsettled(
    { text: this.reading.text, slug: this.page.dataset.slug ?? '' },
    this.article,
  );
  private readonly mentioning = new Mentioning(
    { ...this.reading, slug: this.page.dataset.slug ?? '', current: this.page.dataset.earlier === undefined },
    this.article,
    (x, y) => this.highlighter.under(x, y).some(({ id }) => id !== this.opening.id),
  );
  private readonly linking = new Linking({ ...this.reading, slug: this.page.dataset.slug ?? '' }, this.article, this.cards);
  private readonly updates = new Updates(this.page, this.reading, {
    cards: this.cards,
    refresh: this.refresh,
    shown: this.shown,
    facsimile: this.facsimile,
    outbox: this.newNotes.sending.outbox,
  });
  private readonly coding = this.writable
    ? new Coding(new StickyTags(sessionStorage), (quote, tags) => {
        this.toolbar.hide();
        return this.newNotes.code(quote, tags);
      })
    : undefined;

  start(): void {
    this.page.dataset.scripted = '';
    new Pointing(
      this.article,
      need('cards'),
      this.highlighter,
      () => this.opening.id,
      (id, all, from) => this.pointed(id, all, from),
    );
    this.linking.start();
    this.shown.start();
    this.listen();
    this.updates.start();
    if (this.writable) this.newNotes.takeUp();
    void this.follow().finally(() => this.typesetting.start());
    this.arrival.start();
    this.unsettled.start();
    this.mentioning.start();
    new HistoryDialog().listen();
    this.coding?.start();
    this.facsimile.start();
  }

  private listen(): void {
    this.forms.listen(need('cards'));
    this.keys();
    addEventListener('hashchange', () => void this.follow());
    document.addEventListener('postil:refresh', (event) => {
      void this.refresh.card((event as CustomEvent<{ annotation: string }>).detail.annotation);
    });
    document.addEventListener('click', (event) => {
      const button = (event.target as Element).closest<HTMLElement>('[data-hook]');
      if (button)
        this.tell(button.dataset.hook ?? '', { annotation: button.closest<HTMLElement>('[data-note]')?.dataset.note });
      const passage = (event.target as Element).closest('[data-passage]');
      if (passage) {
        event.preventDefault();
        this.goToPassage(passage.closest<HTMLElement>('[data-note]')?.dataset.note ?? '', event.detail === 0);
      }
      if (this.aboutRegion(event)) event.preventDefault();
      if (!(event.target as Element).closest('[data-compose]')) return;
      event.preventDefault();
      this.newNotes.compose({});
    });
  }

  /** From a card to its part of a page image, or to drawing that anew. */
  private aboutRegion(event: MouseEvent): boolean {
    const target = event.target as Element;
    const card = target.closest<HTMLElement>('[data-note]');
    if (!card || event.ctrlKey || event.metaKey || event.shiftKey) return false;
    if (target.closest('[data-redraw]')) return this.facsimile.redraw(card);
    if (!target.closest('[data-region]') || !this.facsimile.reveal(card)) return false;
    this.sheet.lower();
    this.opening.open(card.dataset.note ?? '');
    return true;
  }

  /** Where somebody is reading. */
  private offset(): number | undefined {
    return offsetAtPoint(this.article, need('text').getBoundingClientRect().left + 2, innerHeight * 0.36);
  }

  private keys(): void {
    new Keys(need('keys'), {
      ...this.hands.commands(),
      ...this.walking.commands(),
      save: ({ target }) => save(target),
      escape: () => this.escape(),
      'open-name': () => this.mentioning.openAt(this.caret.on ? this.caret.at : undefined),
      'sticky-tags': () => this.coding?.toggle() ?? false,
      search: () => goToSearch(),
      help: () => this.help(),
    }).listen();
  }

  private help(): boolean {
    need<HTMLDialogElement>('keys').showModal();
    return true;
  }

  private async follow(): Promise<void> {
    const [, id] = /^#note-(.+)$/.exec(location.hash) ?? [];
    if (!id) return;
    await this.opening.visit(id);
    this.sheet.raise([id]);
  }

  /** From a card to where it stands: who came by keyboard or by ear gets the caret there. */
  private goToPassage(id: string, byKey: boolean): void {
    const mark = this.highlighter.find(id);
    this.sheet.lower();
    if (mark && byKey) this.caret.put(mark.start);
    else void this.opening.visit(id);
  }

  private choose(chosen: Chosen | undefined): void {
    if (chosen && !this.unsettled.takes(chosen) && !this.coding?.takes(chosen)) this.toolbar.show(chosen);
    else this.toolbar.hide();
  }

  private act(action: Action, { quote }: Chosen): void {
    if (action === 'link' || action === 'mention' || action === 'cite') this.tell(action, { ...quote });
    else if (action === 'highlight') void this.newNotes.make({}, { quote }).catch((failure: unknown) => this.complain(failure));
    else this.newNotes.compose({ quote }, action === 'tag' ? 'tags' : 'body');
    this.choosing.clear();
  }

  private complain(failure: unknown): void {
    if (failure instanceof Unreachable) return;
    if (!(failure instanceof Problem)) throw failure;
    say(failure.message || word('failed'));
  }

  /** Tells other parts of the page to link or cite this passage or note. */
  private tell(what: string, detail: object): void {
    document.dispatchEvent(new CustomEvent(`postil:${what}`, { detail: { ...this.reading, ...detail } }));
  }

  private filter(): Filtering | undefined {
    const opener = document.getElementById('filter-open');
    if (!(opener instanceof HTMLAnchorElement)) return undefined;
    const filtering: Filtering = new Filtering(opener, need('filter'), need('filter-shown'), () => {
      this.page.toggleAttribute('data-adrift', filtering.adrift);
      void this.shown.choose();
    });
    this.page.toggleAttribute('data-adrift', filtering.adrift);
    return filtering;
  }

  /** On a narrow screen the margin shows the notes of one place, of which some may not have come yet. */
  private raised(raised: readonly string[] | Stroke): void {
    const marks =
      'start' in raised
        ? this.places.intervals.within(raised.start, raised.end)
        : raised.flatMap((id) => this.places.find(id) ?? []);
    this.window.want(marks.slice(0, 100));
    this.margin.arrange();
  }

  private pointed(id: string | undefined, all: string[], from: 'text' | 'card'): void {
    if (id === undefined) this.opening.close();
    else if (this.cards.find(id)) this.opening.open(id);
    else void this.refresh.card(id).then(() => this.opening.open(id));
    if (from === 'text' && all.length > 0) this.sheet.raise(all);
    else if (from === 'text') this.sheet.lower();
  }

  private escape(): boolean {
    if (this.hands.unselect()) return true;
    if (this.sheet.up) this.sheet.lower();
    else if (this.opening.id !== undefined) this.walking.leave();
    else return (this.coding?.leave() ?? false) || this.hands.leave();
    return true;
  }

  private cardsChanged(put: readonly HTMLElement[], dropped?: string): void {
    this.shown.changed(put, dropped);
    this.facsimile.regions?.take(put);
    if (dropped !== undefined) this.facsimile.regions?.drop(dropped);
    this.highlighter.pend(this.newNotes.strokes());
    this.margin.changed(put, dropped);
  }

  private placesChanged(): void {
    this.highlighter.show(this.places.intervals);
    const stretch = this.onScreen.stretch();
    if (stretch) this.shown.look(stretch);
    this.arrange();
  }

  private arrange(): void {
    this.highlighter.pend(this.newNotes.strokes());
    this.margin.arrange();
    this.facsimile.changed();
  }
}

/** With the place the address names laid out, so that nothing has to be laid out twice to get there. */
function sought(article: Article): Article {
  const at = new URL(location.href).searchParams.get('at');
  if (at !== null) article.expect(Number(at));
  return article;
}

/** Sends the form in which somebody is writing. */
function save(target: EventTarget | null): boolean {
  const form = target instanceof Element ? target.closest<HTMLFormElement>('form[data-writing]') : null;
  form?.requestSubmit();
  return form !== null;
}

const page = new ReadingPage();
// Makes the browser work out styles, which it should not do for cards that are taken out.
askEachWithoutInheritance();
page.start();
