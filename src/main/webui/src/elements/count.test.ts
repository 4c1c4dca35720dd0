import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sentenceFor } from './count';

const words = (dataset: Record<string, string>) => ({ dataset }) as unknown as HTMLElement;

test('a number stands in the words of its plural form', () => {
  Object.assign(globalThis, { document: { documentElement: { lang: 'de' } } });
  const notes = words({ zero: 'keine Notiz', one: '{n} Notiz', other: '{n} Notizen' });
  assert.equal(sentenceFor(notes, 0), 'keine Notiz');
  assert.equal(sentenceFor(notes, 1), '1 Notiz');
  assert.equal(sentenceFor(notes, 999), '999 Notizen');
  assert.equal(sentenceFor(notes, 1000), '1.000 Notizen');
  assert.equal(sentenceFor(notes, 12_345), '12.345 Notizen');
});
