import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pageAt, type Page } from './pages';

const page = (number: number, place: number | undefined): Page => ({
  number,
  label: String(number),
  image: '',
  words: '',
  width: 1,
  height: 1,
  place,
});

test('an offset is on the last page that begins before it', () => {
  const pages = [page(1, 0), page(2, 100), page(3, 250)];
  assert.equal(pageAt(pages, 0)?.number, 1);
  assert.equal(pageAt(pages, 99)?.number, 1);
  assert.equal(pageAt(pages, 100)?.number, 2);
  assert.equal(pageAt(pages, 9999)?.number, 3);
});

test('of pages that begin at one place the last has what stands there', () => {
  assert.equal(pageAt([page(1, 0), page(2, 50), page(3, 50), page(4, 90)], 60)?.number, 3);
});

test('where nobody knows on which page the text is, it is on none', () => {
  assert.equal(pageAt([page(1, undefined), page(2, undefined)], 10), undefined);
  assert.equal(pageAt([page(1, 40)], 10), undefined);
});
