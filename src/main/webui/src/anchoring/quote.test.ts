import assert from 'node:assert/strict';
import { test } from 'node:test';
import { quoteOf } from './quote';
import { sentenceAfter } from './sentences';
import { TextTable } from './textTable';

const text = new TextTable([
  { data: 'The envoys wrote that the streets had grown quieter ' },
  { data: 'since the previous night' },
  { data: '.\n' },
  { data: 'Two views were heard.' },
]);

test('a passage has its offsets, its words and 32 characters on each side', () => {
  assert.deepEqual(quoteOf(text, 52, 76), {
    start: 52,
    end: 76,
    exact: 'since the previous night',
    prefix: 't the streets had grown quieter ',
    suffix: '.\nTwo views were heard.',
  });
});

test('white space at the ends is not part of what was chosen', () => {
  const quote = quoteOf(text, 51, 78);
  assert.equal(quote?.exact, 'since the previous night.');
  assert.deepEqual([quote?.start, quote?.end], [52, 77]);
});

test('white space alone is no passage', () => {
  assert.equal(quoteOf(text, 77, 78), undefined);
});

test('context counts code points, not units', () => {
  const runes = new TextTable([{ data: '𝔓'.repeat(40) + 'x' + '𝔔'.repeat(40) }]);
  const quote = quoteOf(runes, 40, 41);
  assert.equal(quote?.prefix, '𝔓'.repeat(32));
  assert.equal(quote?.suffix, '𝔔'.repeat(32));
});

test('the next sentence starts at or after an offset', () => {
  const words = 'First 𝔓oint.\nA second one. The third.';
  assert.deepEqual(sentenceAfter(words, 0, 'en'), { start: 0, end: 12 });
  assert.deepEqual(sentenceAfter(words, 5, 'en'), { start: 13, end: 26 });
  assert.deepEqual(sentenceAfter(words, 14, 'en'), { start: 27, end: 37 });
  assert.equal(sentenceAfter(words, 30, 'en'), undefined);
});
