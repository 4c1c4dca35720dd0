import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { Vicinity } from './vicinity';

test('at first the beginning of the text is painted', () => {
  assert.equal(new Vicinity().look({ start: 0, end: 4_500 }), false);
});

test('another stretch is painted when the reader comes near the edge of what is, on either side', () => {
  const vicinity = new Vicinity();
  assert.equal(vicinity.look({ start: 50_000, end: 52_000 }), true);
  assert.deepEqual(vicinity.stretch, { start: 44_000, end: 58_000 });
  assert.equal(vicinity.look({ start: 54_500, end: 56_500 }), false);
  assert.equal(vicinity.look({ start: 54_501, end: 56_501 }), true);
  assert.deepEqual(vicinity.stretch, { start: 48_501, end: 62_501 });
  assert.equal(vicinity.look({ start: 50_001, end: 52_001 }), false);
  assert.equal(vicinity.look({ start: 50_000, end: 52_000 }), true);
});
