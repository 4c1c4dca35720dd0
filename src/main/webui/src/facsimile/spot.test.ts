import assert from 'node:assert/strict';
import { test } from 'node:test';
import { polygon } from './shape';
import { Spot } from './spot';

test('what a draft was about is read from its place again', () => {
  const spot = new Spot('0198c1f0-0000-7000-8000-000000000000', 3, 'Bl. 54: v', [0.1, 0.2, 0.3, 1e-5]);
  assert.deepEqual(Spot.at(spot.place), spot);
});

test('the places of other drafts are about no page image', () => {
  for (const place of ['new:12-40', 'new:document', 'reply:0198', 'new:region:0198:3:a,b:54']) assert.equal(Spot.at(place), undefined);
});

test('the API takes a box by its sides and a polygon by its points', () => {
  assert.deepEqual(new Spot('f', 3, '54v', [0.1, 0.2, 0.3, 0.4]).target, {
    facsimile: 'f',
    page: 3,
    region: { x: 0.1, y: 0.2, w: 0.3, h: 0.4 },
  });
  const points = [
    [0.5, 0.1],
    [0.75, 0.25],
    [0.5, 0.5],
  ] as const;
  assert.deepEqual(new Spot('f', 3, '54v', polygon(points)).target.region, { points });
});
