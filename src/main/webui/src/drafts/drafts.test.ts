import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Problem, Unreachable } from '../api/problem';
import { Drafts, type Store } from './drafts';
import { Outbox, type Unsent } from './outbox';

function storage(): Store {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
    key: (index) => [...kept.keys()][index] ?? null,
    get length() {
      return kept.size;
    },
  };
}

const note = (id: string, at: number): Unsent => ({
  id,
  root: id,
  method: 'POST',
  url: '/api/documents/1/annotations',
  at,
});

test('a draft survives the page that wrote it', () => {
  const store = storage();
  new Drafts(store, 'telegram').keep('12-40', { body: 'Who says it first?' });
  assert.equal(new Drafts(store, 'telegram').find('12-40')?.fields['body'], 'Who says it first?');
  assert.equal(new Drafts(store, 'protocol').find('12-40'), undefined);
});

test('a draft that was sent is gone', () => {
  const drafts = new Drafts(storage(), 'telegram');
  drafts.keep('a', { body: 'one' }, 1);
  drafts.keep('b', { body: 'two' }, 2);
  drafts.drop('a');
  assert.deepEqual(
    drafts.all().map((draft) => draft.place),
    ['b'],
  );
});

test('a full storage does not stop anybody from writing', () => {
  const full = {
    ...storage(),
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError');
    },
  };
  new Drafts(full, 'telegram').keep('a', { body: 'one' });
});

test('what could not be sent is sent in its order when the server is back, and once', async () => {
  let there = false;
  const sent: string[] = [];
  const outbox = new Outbox(storage(), 'telegram', async (unsent) => {
    if (!there) throw new Unreachable();
    sent.push(unsent.id);
  });
  outbox.keep(note('b', 2));
  outbox.keep(note('a', 1));
  await outbox.flush();
  assert.equal(outbox.all().length, 2);
  there = true;
  await Promise.all([outbox.flush(), outbox.flush()]);
  assert.deepEqual(sent, ['a', 'b']);
  assert.deepEqual(outbox.all(), []);
});

test('what the server refuses is kept with its sentence and does not hold up the rest', async () => {
  const outbox = new Outbox(storage(), 'telegram', async (unsent) => {
    if (unsent.id === 'a') throw new Problem(412, 'stale-version', 'Somebody has changed this note since.');
  });
  outbox.keep(note('a', 1));
  outbox.keep(note('b', 2));
  await outbox.flush();
  assert.deepEqual(
    outbox.all().map((unsent) => unsent.refused),
    ['Somebody has changed this note since.'],
  );
});
