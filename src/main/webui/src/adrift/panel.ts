import { Idiomorph } from 'idiomorph';
import { call, fragment, type Answer } from '../api/api';
import { Problem, Unreachable } from '../api/problem';
import { sentenceFor } from '../elements/count';
import { say } from '../elements/status';
import { partOf } from '../elements/template';
import { word } from '../elements/words';
import type { Chosen } from '../selection/chosen';
import { ChosenPlace } from './chosenPlace';
import type { PointedPlace, Stretch } from './pointed';

/** What the panel tells the page. */
export interface Told {
  /** What is shown has been read anew from the server. */
  readonly shown: (part: HTMLElement) => void;
  /** A note may stand elsewhere now. */
  readonly settled: (note: string) => void;
  readonly closed: () => void;
}

/**
 * The panel beside the text in which notes without a sure place are settled. What it shows is the page that works without
 * script; its forms are sent to the API instead, so that what was done can be taken back where one is.
 */
export class AdriftPanel {
  readonly element = document.createElement('section');
  private readonly back = document.activeElement;
  private readonly choosing: ChosenPlace;
  private address = '';

  constructor(
    private readonly pointed: PointedPlace,
    private readonly told: Told,
  ) {
    this.element.className = 'adrift-panel';
    this.element.tabIndex = -1;
    this.element.setAttribute('aria-labelledby', 'adrift-title');
    this.choosing = new ChosenPlace(this.element, pointed, (note, place) => void this.put(note, place));
    this.element.addEventListener('click', (event) => this.click(event));
    this.element.addEventListener('submit', (event) => this.submit(event));
    this.element.addEventListener('keydown', (event) => this.key(event));
    this.element.addEventListener('pointerover', (event) => this.hover(event));
    this.element.addEventListener('pointerleave', () => this.pointed.clear());
    this.element.addEventListener('focusin', (event) => this.hover(event));
  }

  async open(address: string): Promise<void> {
    document.body.append(this.element);
    // At once: a key pressed while the panel is on its way must not act on the page behind it.
    this.element.focus({ preventScroll: true });
    await this.show(address);
    this.element.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
  }

  close(): void {
    this.choosing.stop();
    this.pointed.clear();
    this.element.remove();
    if (this.back instanceof HTMLElement && this.back.isConnected) this.back.focus({ preventScroll: true });
    this.told.closed();
  }

  /** Reads anew what it shows. */
  async refresh(): Promise<void> {
    if (!this.choosing.under) await this.show(this.address);
  }

  /** Whether a passage selected in the text is meant for a note of the panel. */
  takes(chosen: Chosen): boolean {
    return this.choosing.takes(chosen);
  }

  private async show(address: string): Promise<void> {
    const part = await this.read(address);
    if (!part) return;
    this.address = address;
    this.pointed.clear();
    part.querySelector<HTMLElement>('[data-close-adrift]')?.removeAttribute('hidden');
    this.told.shown(part);
    const there = this.element.querySelector<HTMLElement>('#adrift');
    // In place, so that whoever is in the list by keyboard stays where he is.
    if (there) Idiomorph.morph(there, part, { ignoreActiveValue: true });
    else this.element.append(part);
  }

  private async read(address: string): Promise<HTMLElement | undefined> {
    try {
      return partOf(await fragment(address), '#adrift');
    } catch (failure) {
      this.complain(failure);
      return undefined;
    }
  }

  private click(event: MouseEvent): void {
    const target = event.target as Element;
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    const link = target.closest<HTMLAnchorElement>('a[data-next]');
    const candidate = target.closest<HTMLElement>('a.candidate')?.closest<HTMLElement>('[data-start]');
    const choose = target.closest<HTMLElement>('[data-choose]');
    if (target.closest('[data-close-adrift]')) this.close();
    else if (link) void this.show(link.pathname + link.search).then(() => (this.element.scrollTop = 0));
    else if (candidate) this.pointed.show(stretchOf(candidate));
    else if (choose) this.choosing.start(choose);
    else return;
    event.preventDefault();
  }

  private hover(event: Event): void {
    const candidate = (event.target as Element).closest<HTMLElement>('[data-start]');
    if (candidate) this.pointed.point(stretchOf(candidate));
    else if (!this.choosing.under) this.pointed.clear();
  }

  private key(event: KeyboardEvent): void {
    if (event.key === 'Escape' && !event.defaultPrevented) {
      event.preventDefault();
      if (this.choosing.under) this.choosing.stop();
      else this.close();
    }
    event.stopPropagation();
  }

  private submit(event: SubmitEvent): void {
    const form = event.target as HTMLFormElement;
    const url = form.dataset.settle;
    const button = event.submitter as HTMLButtonElement | null;
    if (url === undefined || !button) return;
    event.preventDefault();
    const revision = Number(new FormData(form).get('revision'));
    const note = form.closest<HTMLElement>('[data-adrift]')?.dataset.adrift;
    if (button.name === 'all') void this.settle('POST', url, { ...alike(button.value), revision });
    else if (button.name === 'leave') void this.settle('PUT', url, { leave: true, revision }, note);
    else void this.settle('PUT', url, { candidate: Number(button.value), revision }, note);
  }

  private put(note: string, { quote }: Chosen): Promise<void> {
    const { start, end, exact } = quote;
    const revision = Number(this.element.querySelector<HTMLElement>('#adrift')?.dataset.revision);
    return this.settle('PUT', `/api/annotations/${note}/anchor`, { start, end, exact, revision }, note);
  }

  private async settle(method: 'POST' | 'PUT', url: string, body: object, note?: string): Promise<void> {
    try {
      const next = note === undefined ? undefined : this.after(note);
      const answer = await call({ method, url, body });
      this.choosing.stop();
      this.say(answer, note);
      if (note !== undefined) this.told.settled(note);
      await this.show(this.whole());
      this.focus(next);
    } catch (failure) {
      this.complain(failure);
    }
  }

  private say(answer: Answer, note: string | undefined): void {
    const words = this.element.querySelector<HTMLElement>('#adrift');
    const count = note === undefined ? answer.json<{ settled: number }>().settled : 1;
    const { undo } = answer;
    if (!words) return;
    const run = () => void this.undo(undo ?? '', note);
    say(sentenceFor(words, count), undo === undefined ? undefined : { name: word('undo'), run });
  }

  private async undo(address: string, note: string | undefined): Promise<void> {
    try {
      await call({ method: 'POST', url: address });
      if (note !== undefined) this.told.settled(note);
      const part = await this.read(this.whole());
      if (part) this.told.shown(part);
      if (part && this.element.isConnected) await this.show(this.whole());
      say(part?.dataset.takenBack ?? '');
    } catch (failure) {
      this.complain(failure);
    }
  }

  /** All notes without a place, whichever of them is shown now. */
  private whole(): string {
    return this.element.querySelector<HTMLElement>('#adrift')?.dataset.address ?? this.address;
  }

  private after(note: string): string | undefined {
    const item = this.element.querySelector(`[data-adrift="${CSS.escape(note)}"]`);
    const next = item?.nextElementSibling ?? item?.previousElementSibling;
    return next instanceof HTMLElement ? next.dataset.adrift : undefined;
  }

  private focus(note: string | undefined): void {
    if (!this.element.isConnected) return;
    const item = note === undefined ? undefined : this.element.querySelector(`[data-adrift="${CSS.escape(note)}"]`);
    const first = item?.querySelector<HTMLElement>('.candidates button, .adrift-actions summary, a');
    (first ?? this.element.querySelector<HTMLElement>('h1'))?.focus();
  }

  private complain(failure: unknown): void {
    if (!(failure instanceof Problem || failure instanceof Unreachable)) throw failure;
    const place = this.element.querySelector<HTMLElement>('[data-problem]');
    const sentence = failure.message || word('failed');
    if (!place || !this.element.isConnected) {
      say(sentence);
      return;
    }
    place.textContent = sentence;
    place.hidden = false;
    place.focus();
  }
}

function alike(value: string): object {
  return value === 'candidates' ? { candidate: 0 } : { leave: true };
}

function stretchOf(element: HTMLElement): Stretch {
  return { start: Number(element.dataset.start), end: Number(element.dataset.end) };
}
