import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Sizes } from './sizes';

let tell: (entries: { target: unknown }[]) => void;
Object.assign(globalThis, {
  ResizeObserver: class {
    constructor(told: typeof tell) {
      tell = told;
    }
    observe() {}
    unobserve() {}
  },
});

const high = (offsetHeight: number) => ({ offsetHeight, isConnected: offsetHeight > 0 }) as HTMLElement;

test('only a height that nobody has taken into account is told', () => {
  let told = 0;
  const sizes = new Sizes(() => told++);
  const [known, unknown, grown] = [high(29), high(92), high(40)];
  sizes.expect(known, 29);
  sizes.expect(grown, 29);
  tell([{ target: known }]);
  assert.equal(told, 0);
  tell([{ target: unknown }, { target: grown }]);
  assert.equal(told, 1);
  tell([{ target: unknown }, { target: grown }]);
  assert.equal(told, 1);
});

test('what has been taken out of the page is not told', () => {
  let told = 0;
  const sizes = new Sizes(() => told++);
  const gone = high(0);
  sizes.expect(gone, 29);
  tell([{ target: gone }]);
  assert.equal(told, 0);
});
