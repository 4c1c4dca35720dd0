import type { Article } from '../anchoring/article';
import { fragment } from '../api/api';
import { Problem, Unreachable } from '../api/problem';
import { partOf } from '../elements/template';
import { offsetAtTop } from '../highlights/pointed';
import type { Happening } from '../live/live';
import type { Chosen } from '../selection/chosen';
import { AdriftPanel } from './panel';
import { PointedPlace } from './pointed';

const GATHER = 400;

/** Code points around the top of the screen within which a note that got a place gets its card at once. */
const NEAR = 20_000;

/** The notes that have no sure place in the text shown: a line above it that says so, and the panel that settles them. */
export class Unsettled {
  private readonly pointed: PointedPlace;
  private panel: AdriftPanel | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly page: { readonly text: string; readonly slug: string },
    private readonly article: Article,
  ) {
    this.pointed = new PointedPlace(article);
  }

  start(): void {
    document.addEventListener('click', (event) => this.click(event));
    document.addEventListener('keydown', (event) => this.key(event));
    document.addEventListener('postil:happening', (event) => this.hear((event as CustomEvent<Happening>).detail));
    addEventListener('hashchange', () => this.follow());
    this.follow();
  }

  /** Whether a passage selected in the text is meant for a note that is being put elsewhere. */
  takes(chosen: Chosen): boolean {
    return this.panel?.takes(chosen) ?? false;
  }

  private get address(): string {
    return `/documents/${this.page.slug}/adrift?text=${this.page.text}`;
  }

  private click(event: MouseEvent): void {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-adrift-open], a[data-anchor]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.open(link.pathname + link.search);
  }

  /** In the panel it is the panel's; elsewhere it closes the panel when it has closed nothing else. */
  private key(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.defaultPrevented || !this.panel) return;
    event.preventDefault();
    this.panel.close();
  }

  private follow(): void {
    if (location.hash === '#unsettled' && this.page.text !== '') this.open(this.address);
  }

  private open(address: string): void {
    this.panel?.close();
    this.panel = new AdriftPanel(this.pointed, {
      shown: (part) => this.count(part),
      settled: (annotation) => tellCard(annotation),
      closed: () => (this.panel = undefined),
    });
    void this.panel.open(address);
  }

  /** The line above the text says what the server said last. */
  private count(part: HTMLElement): void {
    const line = part.querySelector<HTMLTemplateElement>('template[data-line]');
    document.getElementById('unsettled')?.replaceChildren(...(line ? [line.content.cloneNode(true)] : []));
  }

  private hear({ kind, id, start }: Happening): void {
    if (kind === 'annotation-anchored' && id !== undefined && start !== undefined && this.near(start)) tellCard(id);
    if (!/^annotation-(anchored|deleted|made|withdrawn|changed)$/.test(kind)) return;
    const line = document.getElementById('unsettled');
    if (kind !== 'annotation-anchored' && !this.panel && !line?.hasChildNodes()) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.renew(), GATHER);
  }

  private near(offset: number): boolean {
    return Math.abs(offset - offsetAtTop(this.article)) < NEAR;
  }

  private async renew(): Promise<void> {
    if (this.panel) return this.panel.refresh();
    try {
      const part = partOf(await fragment(this.address), '#adrift');
      if (part) this.count(part);
    } catch (failure) {
      if (!(failure instanceof Problem || failure instanceof Unreachable)) throw failure;
    }
  }
}

function tellCard(annotation: string): void {
  document.dispatchEvent(new CustomEvent('postil:refresh', { detail: { annotation } }));
}
