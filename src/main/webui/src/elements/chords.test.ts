import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chordOf, isLetter, type Pressed } from './chords';

function pressed(key: string, ...held: string[]): Pressed {
  const holds = (name: string) => held.includes(name);
  return {
    key,
    shiftKey: holds('shift'),
    ctrlKey: holds('control'),
    altKey: holds('alt'),
    metaKey: holds('meta'),
  };
}

test('a letter is the same key whether the capitals are locked or not, and another with Shift', () => {
  assert.equal(chordOf(pressed('v')), 'V');
  assert.equal(chordOf(pressed('V')), 'V');
  assert.equal(chordOf(pressed('V', 'shift')), 'Shift+V');
});

test('a sign is itself on every keyboard, however it is typed', () => {
  assert.equal(chordOf(pressed('?', 'shift')), '?');
  assert.equal(chordOf(pressed('/')), '/');
  assert.equal(chordOf(pressed('/', 'shift')), '/');
});

test('modifiers come in one order', () => {
  assert.equal(chordOf(pressed('ArrowUp', 'meta', 'alt', 'shift')), 'Shift+Alt+Meta+ArrowUp');
  assert.equal(chordOf(pressed('End', 'control', 'shift')), 'Shift+Control+End');
  assert.equal(chordOf(pressed('c', 'control')), 'Control+C');
});

test('letters and signs can be told from keys that nobody presses by speaking', () => {
  for (const chord of ['V', 'Shift+V', '?', '/', '+', 'Shift++']) assert.ok(isLetter(chord), chord);
  for (const chord of ['Control+C', 'Tab', 'Escape', 'Shift+ArrowUp', 'Alt+ArrowUp']) assert.ok(!isLetter(chord), chord);
});
