import type { Reading } from '../api/notes';
import type { Outbox } from '../drafts/outbox';
import { say } from '../elements/status';
import { word } from '../elements/words';
import type { Opener } from '../facsimile/opener';
import type { Cards } from '../margin/cards';
import type { Refresh } from '../margin/refresh';
import type { Shown } from '../margin/shown';
import { showConnection } from './connection';
import { Counts } from './counts';
import { follow } from './following';
import type { Connection, Happening } from './live';
import { showNewer } from './newer';
import { showPresent } from './presence';

/** The parts of the page that what happens elsewhere concerns. */
export interface Concerned {
  readonly cards: Cards;
  readonly refresh: Refresh;
  readonly shown: Shown;
  readonly facsimile: Opener;
  readonly outbox: Outbox;
}

/** Keeps a page up to date with what others do in the document, and its reader in other windows. */
export class Updates {
  private readonly counts = new Counts();

  constructor(
    private readonly page: HTMLElement,
    private readonly reading: Reading,
    private readonly concerned: Concerned,
  ) {}

  start(): void {
    follow(this.page, {
      happened: (happening) => this.happened(happening),
      connection: (state) => this.connection(state),
    });
  }

  private connection(state: Connection): void {
    showConnection(state);
    if (state === 'open') void this.concerned.outbox.flush();
  }

  private happened(happening: Happening): void {
    document.dispatchEvent(new CustomEvent('postil:happening', { detail: happening }));
    if (happening.kind === 'presence') showPresent(happening.people ?? []);
    else if (happening.kind === 'reload' || happening.kind === 'readers-changed') this.outdated();
    else if (happening.kind === 'revision-made') showNewer(happening, this.reading);
    else if (/^(annotation|reply)-/.test(happening.kind)) this.noteHappened(happening);
  }

  /** Too much was missed: the page must be made anew, but not under somebody's hands. */
  private outdated(): void {
    say(word('outdated'), { name: word('reload'), run: () => location.reload() });
  }

  private noteHappened({ kind, id, root = id }: Happening): void {
    const { cards, refresh, shown, facsimile } = this.concerned;
    const made = kind === 'annotation-made';
    // Who has made it here has its card from the answer, whichever comes first.
    const here = made && root !== undefined && (refresh.brings(root) || cards.find(root) !== undefined);
    if (kind === 'annotation-deleted' && id !== undefined && root === id) {
      shown.deleted(id);
      facsimile.regions?.drop(id);
    } else if (root !== undefined && !here && (this.knows(root) || (made && shown.all)))
      void refresh.card(root);
    shown.happened();
    this.counts.happened();
  }

  /** Whether a note is shown: by its card, or by its outline alone. */
  private knows(id: string): boolean {
    const { cards, facsimile } = this.concerned;
    return cards.find(id) !== undefined || facsimile.regions?.find(id) !== undefined;
  }
}
