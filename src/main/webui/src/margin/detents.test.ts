import assert from 'node:assert/strict';
import { test } from 'node:test';
import { beside, rest, uncover } from './detents';

const heights = [48, 400, 760] as const;

test('a sheet let go comes to rest at the nearest height', () => {
  assert.equal(rest(60, 0, heights), 'down');
  assert.equal(rest(300, 0.1, heights), 'half');
  assert.equal(rest(700, -0.1, heights), 'full');
});

test('a swipe takes it to the next one, and no further', () => {
  assert.equal(rest(60, 2, heights), 'half');
  assert.equal(rest(420, 2, heights), 'full');
  assert.equal(rest(380, -2, heights), 'down');
  assert.equal(rest(740, -2, heights), 'half');
  assert.equal(rest(800, 2, heights), 'full');
  assert.equal(rest(40, -2, heights), 'down');
});

test('by key it goes one up or down', () => {
  assert.equal(beside('down', 1), 'half');
  assert.equal(beside('full', 1), 'full');
  assert.equal(beside('half', -1), 'down');
  assert.equal(beside('down', -1), 'down');
});

test('the page scrolls only as far as the passage needs to be seen', () => {
  const free = { top: 50, bottom: 450 };
  assert.equal(uncover({ top: 100, bottom: 140 }, free), 0);
  assert.equal(uncover({ top: 600, bottom: 640 }, free), 370);
  assert.equal(uncover({ top: -100, bottom: -60 }, free), -330);
  assert.equal(uncover({ top: 300, bottom: 900 }, free), 250);
});
