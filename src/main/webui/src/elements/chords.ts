/** What of a KeyboardEvent makes a chord. */
export interface Pressed {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

/**
 * A key with its modifiers, as the list of keys writes it: Shift+Control+ArrowLeft. A sign that some keyboards want
 * Shift for is the sign alone, because others do not.
 */
export function chordOf({ key, shiftKey, ctrlKey, altKey, metaKey }: Pressed): string {
  const sign = isSingle(key) && key.toLowerCase() === key.toUpperCase();
  const modifiers = [shiftKey && !sign && 'Shift', ctrlKey && 'Control', altKey && 'Alt', metaKey && 'Meta'];
  return [...modifiers.filter(Boolean), isSingle(key) ? key.toUpperCase() : key].join('+');
}

/** Whether a chord is a letter or a sign without a modifier but Shift: what speech input and typing set off by accident. */
export function isLetter(chord: string): boolean {
  return isSingle(chord.replace(/^Shift\+(?=.)/, ''));
}

function isSingle(key: string): boolean {
  return [...key].length === 1;
}
