import assert from 'node:assert/strict';
import { test } from 'node:test';
import { draftPlaceOf, spotIn } from './spot';

test('what a draft was about is read from its place again', () => {
  const spot = { facsimile: '0198c1f0-0000-7000-8000-000000000000', page: 3, label: 'Bl. 54: v', shape: [0.1, 0.2, 0.3, 1e-5] };
  assert.deepEqual(spotIn(draftPlaceOf(spot)), spot);
});

test('the places of other drafts are about no page image', () => {
  for (const place of ['new:12-40', 'new:document', 'reply:0198', 'new:region:0198:3:a,b:54']) assert.equal(spotIn(place), undefined);
});
