import type { Act } from '../elements/keys';
import type { Choosing } from '../selection/chosen';
import type { Toolbar } from '../selection/toolbar';
import type { Announcer } from './announcer';
import type { Caret, Moved, Reach, Way } from './caret';
import { unitFrom } from './segments';

const REACHES: readonly Reach[] = ['character', 'line', 'word', 'sentence', 'paragraph', 'edge', 'screen', 'end'];

/** The commands of moving through the text and choosing passages in it, by their words in the list of keys. */
export class Hands {
  constructor(
    private readonly caret: Caret,
    private readonly announcer: Announcer,
    private readonly choosing: Choosing,
    private readonly toolbar: Toolbar,
    /** The offset where the part of the text that is on screen begins. */
    private readonly top: () => number,
  ) {}

  commands(): Record<string, Act> {
    const steps = REACHES.flatMap((reach): [string, Act][] => [
      [`move-${reach}`, ({ key }) => this.caret.on && this.move(reach, wayOf(key))],
      [`select-${reach}`, ({ key }) => this.selecting() && this.extend(reach, wayOf(key))],
    ]);
    const actions = (['highlight', 'note', 'tag', 'link', 'mention', 'cite'] as const).map((action): [string, Act] => [
      action,
      () => this.toolbar.press(action),
    ]);
    return {
      ...Object.fromEntries([...steps, ...actions]),
      'into-text': () => this.enter(),
      'next-sentence': () => this.sentence(false),
      'further-sentence': () => this.sentence(true),
      toolbar: () => this.toolbar.enter(),
    };
  }

  /** Takes the selection back; answers whether there was one. The caret stays where it was. */
  unselect(): boolean {
    if (!this.toolbar.open && !this.choosing.current()) return false;
    const inside = this.toolbar.focused;
    this.toolbar.hide();
    if (this.caret.on || inside) this.caret.collapse();
    else this.choosing.clear();
    if (inside) this.caret.resume();
    return true;
  }

  /** Takes the caret out of the text; answers whether it was there. */
  leave(): boolean {
    if (!this.caret.on) return false;
    this.caret.leave();
    this.announcer.tell('left');
    return true;
  }

  private enter(): boolean {
    this.caret.enter();
    return true;
  }

  private move(reach: Reach, way: Way): boolean {
    this.announcer.moved(this.caret.step(reach, way, false), reach);
    return true;
  }

  private extend(reach: Reach, way: Way): boolean {
    const moved: Moved = this.caret.step(reach, way, true);
    this.announcer.selected(moved, this.caret.selected()?.anchor ?? moved.from);
    return true;
  }

  /** Whether keys may change the selection: the caret is in the text, or something in it is selected already. */
  private selecting(): boolean {
    return this.caret.on || (document.activeElement === document.body && this.choosing.current() !== undefined);
  }

  /** Selects the sentence that the caret stands in, or the next after what is selected; or takes that in as well. */
  private sentence(further: boolean): boolean {
    const chosen = this.choosing.current()?.quote;
    const offset = chosen?.end ?? (this.caret.on ? this.caret.unit('sentence')?.start : undefined) ?? this.top();
    const next = unitFrom(this.caret.text, 'sentence', offset, this.caret.language);
    if (!next) return true;
    this.caret.select(further && chosen ? chosen.start : next.start, next.end);
    this.announcer.selected({ from: next.start, to: next.end }, next.start);
    return true;
  }
}

/** Which way a key points. */
function wayOf(key: string): Way {
  if (key === 'ArrowLeft') return 'left';
  if (key === 'ArrowRight') return 'right';
  return /Up$|Home/.test(key) ? 'backward' : 'forward';
}
