import assert from 'node:assert/strict';
import { test } from 'node:test';
import { StickyTags } from './stickyTags';

function store(kept: string | null = null) {
  let value = kept;
  return { getItem: () => value, setItem: (_: string, next: string) => void (value = next) };
}

test('tags that are kept are on at once, and still there on the next page', () => {
  const tab = store();
  new StickyTags(tab).keep(['fighting', 'embassy']);
  const next = new StickyTags(tab);
  assert.deepEqual(next.tags, ['fighting', 'embassy']);
  assert.equal(next.on, true);
});

test('turned off they are remembered, for the next time', () => {
  const tab = store();
  const sticky = new StickyTags(tab);
  sticky.keep(['fighting']);
  sticky.turn(false);
  assert.equal(new StickyTags(tab).on, false);
  assert.deepEqual(new StickyTags(tab).tags, ['fighting']);
});

test('without a tag there is nothing to turn on', () => {
  const sticky = new StickyTags(store());
  sticky.turn(true);
  assert.equal(sticky.on, false);
  sticky.keep([]);
  assert.equal(sticky.on, false);
});

test('what somebody else wrote there is not taken for tags', () => {
  for (const nonsense of ['[', 'null', '[]', '{"tags":"x","on":true}', '{"tags":[1],"on":true}']) {
    const sticky = new StickyTags(store(nonsense));
    assert.deepEqual(sticky.tags, []);
    assert.equal(sticky.on, false);
  }
});

test('a storage that is full or forbidden does not stop anybody', () => {
  const sticky = new StickyTags({
    getItem: () => null,
    setItem: () => {
      throw new Error('full');
    },
  });
  sticky.keep(['fighting']);
  assert.equal(sticky.on, true);
});
