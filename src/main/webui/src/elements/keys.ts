import { chordOf, isLetter } from './chords';
import { lettersOn } from './letters';

/** Does what a key is for, and answers whether there was anything to do; false leaves the key to others. */
export type Act = (event: KeyboardEvent) => boolean;

/** Keys that act while somebody is typing, too. */
const WHILE_TYPING = /^Escape$|Enter$/;

/**
 * Binds the keys of a page. The list that explains them, which the server renders, is also the table by which they are
 * bound: every line of it names its command and chords, and a line without an action, or an action without a line, is an
 * error at once. So the page can't promise a key that does nothing, nor bind one that it does not name.
 */
export class Keys {
  private readonly commands = new Map<string, string[]>();

  constructor(
    list: HTMLElement,
    private readonly actions: Readonly<Record<string, Act>>,
    mac = isMac(),
  ) {
    document.documentElement.toggleAttribute('data-mac', mac);
    const lines = [...list.querySelectorAll<HTMLElement>('[data-command]')];
    for (const { dataset } of lines) this.bind(dataset.command ?? '', (mac ? dataset.macKeys : dataset.keys) ?? '');
    const named = new Set(lines.map((line) => line.dataset.command));
    const unnamed = Object.keys(actions).filter((command) => !named.has(command));
    if (unnamed.length > 0) throw new Error(`The list of keys does not name ${unnamed.join(', ')}.`);
  }

  listen(): void {
    document.addEventListener('keydown', (event) => {
      if (event.defaultPrevented || event.isComposing) return;
      const chord = chordOf(event);
      const commands = this.commands.get(chord);
      if (!commands || (isLetter(chord) && !lettersOn()) || busy(event, chord)) return;
      if (commands.some((command) => this.actions[command]?.(event))) event.preventDefault();
    });
  }

  private bind(command: string, chords: string): void {
    if (!this.actions[command]) throw new Error(`Nothing is bound to ${command}.`);
    for (const chord of chords.split(' ')) this.commands.set(chord, [...(this.commands.get(chord) ?? []), command]);
  }
}

function isMac(): boolean {
  return /^(mac|ip(hone|ad|od))/i.test(navigator.platform);
}

/** Whether the page is not to act: somebody is typing, or is about to, or a dialog stands before it. */
function busy({ target }: KeyboardEvent, chord: string): boolean {
  if (document.querySelector('dialog:modal, [aria-busy=true]')) return true;
  if (WHILE_TYPING.test(chord) || !(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches('textarea, select, input:not([type=checkbox], [type=radio])');
}
