import assert from 'node:assert/strict';
import { test } from 'node:test';
import { around, between, dragged, holds, isDrawn, moved, polygon, shapeIn, sized, type Shape } from './shape';

const near = (shape: Shape, numbers: number[]) => {
  assert.equal(shape.length, numbers.length);
  shape.forEach((number, i) => assert.ok(Math.abs(number - (numbers[i] ?? NaN)) < 1e-9, `${shape} is not ${numbers}`));
};
const arrow = polygon([
  [0.2, 0.2],
  [0.6, 0.2],
  [0.6, 0.6],
  [0.4, 0.4],
]);

test('a box is drawn from any of its corners, and not over the edge of the page', () => {
  near(between([0.5, 0.5], [0.2, 0.1]), [0.2, 0.1, 0.3, 0.4]);
  near(between([0.5, 0.5], [1.4, -2]), [0.5, 0, 0.5, 0.5]);
  assert.ok(!isDrawn(between([0.5, 0.5], [0.5, 0.9])));
});

test('a shape is read as the server writes it, and nothing else is', () => {
  assert.deepEqual(shapeIn('0.1,0.2,0.3,0.05'), [0.1, 0.2, 0.3, 0.05]);
  assert.equal(shapeIn('0.1,0.2,0.3,0.05,0.4,0.5')?.length, 6);
  for (const wrong of ['', '0.1', '0.1,0.2,0.3,0.4,0.5', 'a,b,c,d']) assert.equal(shapeIn(wrong), undefined);
});

test('what is moved keeps its size and stays on the page', () => {
  near(moved([0.1, 0.1, 0.2, 0.2], 0.1, -0.05), [0.2, 0.05, 0.2, 0.2]);
  near(moved([0.1, 0.1, 0.2, 0.2], -5, 5), [0, 0.8, 0.2, 0.2]);
  near(moved(arrow, 1, 0), [0.6, 0.2, 1, 0.2, 1, 0.6, 0.8, 0.4]);
});

test('what is sized keeps its upper left corner and its shape', () => {
  near(sized([0.1, 0.1, 0.2, 0.2], 0.1, -1), [0.1, 0.1, 0.3, 0.002]);
  near(sized(arrow, 0.4, 0), [0.2, 0.2, 1, 0.2, 1, 0.6, 0.6, 0.4]);
});

test('a corner is dragged past the one opposite to it, and a point of a polygon alone', () => {
  near(dragged([0.4, 0.4, 0.2, 0.2], 0, [0.8, 0.9]), [0.6, 0.6, 0.2, 0.3]);
  near(dragged(arrow, 3, [0.5, 0.5]), [0.2, 0.2, 0.6, 0.2, 0.6, 0.6, 0.5, 0.5]);
});

test('a point is within a polygon when its lines go around it', () => {
  assert.ok(holds(arrow, [0.5, 0.3]));
  assert.ok(!holds(arrow, [0.3, 0.5]));
  assert.ok(holds([0.1, 0.1, 0.2, 0.2], [0.15, 0.15]));
  assert.ok(!holds([0.1, 0.1, 0.2, 0.2], [0.35, 0.15]));
});

test('around a polygon is the box in which all its points are', () => {
  assert.deepEqual(around(polygon([[0.5, 0.1], [0.75, 0.25], [0.5, 0.5]])), { x: 0.5, y: 0.1, w: 0.25, h: 0.4 });
});
