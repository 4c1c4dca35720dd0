import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nearestOf } from './nearest';

const here = { x: 100, y: 100 };
const left = { x: 50, y: 95 };
const farLeft = { x: 10, y: 100 };
const below = { x: 110, y: 160 };

test('an arrow key leads to the nearest in its way', () => {
  const others = [farLeft, left, below];
  assert.equal(nearestOf(here, others, 'ArrowLeft'), left);
  assert.equal(nearestOf(here, others, 'ArrowDown'), below);
});

test('where nothing stands in its way it leads nowhere, and other keys do not either', () => {
  assert.equal(nearestOf(here, [left, below], 'ArrowUp'), undefined);
  assert.equal(nearestOf(here, [left], 'Enter'), undefined);
  assert.equal(nearestOf(here, [here], 'ArrowLeft'), undefined);
});
