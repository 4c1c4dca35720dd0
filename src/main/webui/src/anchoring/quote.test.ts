import assert from 'node:assert/strict';
import { test } from 'node:test';
import { quoteOf } from './quote';
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
