import assert from 'node:assert/strict';
import { beforeEach, mock, test } from 'node:test';
import { Pace } from './pace';

let frames: (() => void)[];
let scrolled: () => void;
let placed: boolean[];
let enough: boolean;

const window = globalThis as unknown as { scrollY: number; innerHeight: number };
Object.assign(globalThis, {
  innerHeight: 1000,
  addEventListener: (_name: string, listener: () => void) => (scrolled = listener),
  requestAnimationFrame: (frame: () => void) => frames.push(frame),
  cancelAnimationFrame: (number: number) => frames.splice(number - 1, 1),
});

const frame = () => frames.splice(0).forEach((go) => go());
const scrollTo = (y: number) => {
  window.scrollY = y;
  scrolled();
};

function pace(): Pace {
  return new Pace({ enough: () => enough, place: (rests) => placed.push(rests) });
}

beforeEach(() => {
  mock.timers.reset();
  mock.timers.enable({ apis: ['setTimeout'] });
  frames = [];
  placed = [];
  enough = false;
  window.scrollY = 0;
});

test('whatever is asked for before a frame is done once with it', () => {
  const margin = pace();
  margin.soon();
  margin.gather();
  margin.soon();
  assert.deepEqual(placed, []);
  frame();
  frame();
  assert.deepEqual(placed, [true]);
});

test('while the reader scrolls nothing is done as long as enough is there, and all that comes is put right together', () => {
  enough = true;
  const margin = pace();
  scrollTo(60);
  margin.gather();
  margin.gather();
  frame();
  assert.deepEqual(placed, []);
  mock.timers.tick(120);
  frame();
  assert.deepEqual(placed, [false]);
});

test('who flings through the text sees cards when he becomes slower', () => {
  const margin = pace();
  scrollTo(2000);
  margin.gather();
  window.scrollY = 4000;
  frame();
  window.scrollY = 6000;
  frame();
  assert.deepEqual(placed, []);
  window.scrollY = 6060;
  frame();
  mock.timers.tick(120);
  frame();
  assert.deepEqual(placed, [false]);
});

test('who stops before the frame comes finds the cards beside their passages', () => {
  pace();
  scrollTo(600);
  mock.timers.tick(150);
  frame();
  assert.deepEqual(placed, [true]);
});

test('what is put right at once is not put right again with the frame that was to come', () => {
  const margin = pace();
  margin.soon();
  margin.atOnce();
  assert.deepEqual(placed, [true]);
  frame();
  assert.deepEqual(placed, [true]);
  margin.soon();
  frame();
  assert.deepEqual(placed, [true, true]);
});
