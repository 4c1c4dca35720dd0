import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Keys } from './keys';

/** A list of keys with these commands, as far as it is read. */
function listing(...commands: string[]): HTMLElement {
  const lines = commands.map((command) => ({ dataset: { command, keys: 'X', macKeys: 'X' } }));
  return { querySelectorAll: () => lines } as unknown as HTMLElement;
}

const acts = () => true;

test('the list of keys promises nothing that is not bound, and nothing is bound that it does not name', () => {
  globalThis.document = { documentElement: { toggleAttribute: () => true } } as unknown as Document;
  assert.doesNotThrow(() => new Keys(listing('help', 'save'), { help: acts, save: acts }, false));
  assert.throws(() => new Keys(listing('help', 'save'), { help: acts }, false), /Nothing is bound to save/);
  assert.throws(() => new Keys(listing('help'), { help: acts, save: acts }, false), /does not name save/);
});
