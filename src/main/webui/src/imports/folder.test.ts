import assert from 'node:assert/strict';
import { test } from 'node:test';
import { filesIn } from './folder';

const file = (name: string): File => new File(['x'], name);

const fileEntry = (path: string): unknown => ({
  isFile: true,
  fullPath: path,
  file: (found: (one: File) => void) => found(file(path.replace(/.*\//, ''))),
});

const folderEntry = (path: string, pieces: unknown[][]): unknown => {
  const left = [...pieces];
  return {
    isFile: false,
    fullPath: path,
    createReader: () => ({ readEntries: (found: (entries: unknown[]) => void) => found(left.shift() ?? []) }),
  };
};

const carrying = (entries: unknown[], files: File[] = []): Parameters<typeof filesIn>[0] =>
  ({ items: entries.map((entry) => ({ webkitGetAsEntry: () => entry })), files }) as unknown as Parameters<typeof filesIn>[0];

test('the files of a folder keep their place in it, however many pieces it is read in', async () => {
  const inner = folderEntry('/a/b', [[fileEntry('/a/b/three.txt')]]);
  const found = await filesIn(carrying([folderEntry('/a', [[fileEntry('/a/one.txt')], [fileEntry('/a/two.txt'), inner]])]));

  assert.deepEqual(
    found.map(({ path }) => path),
    ['a/one.txt', 'a/two.txt', 'a/b/three.txt'],
  );
});

test('files that lie in no folder are just files', async () => {
  const found = await filesIn(carrying([fileEntry('/one.txt'), null], [file('one.txt')]));

  assert.deepEqual(
    found.map(({ path }) => path),
    ['one.txt'],
  );
});

test('a browser that knows no entries gives its files', async () => {
  const found = await filesIn(carrying([null], [file('one.txt')]));

  assert.equal(found[0]?.path, 'one.txt');
});
