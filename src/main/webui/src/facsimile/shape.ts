/** A point on a page, in fractions of its width and height from the upper left corner. */
export type Point = readonly [x: number, y: number];

/** A box (x, y, width and height) as four numbers, or a polygon as the x and y of each of its points. */
export type Shape = readonly number[];

/** A box on a page, in fractions of it. */
export interface Around {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** What is smaller was a slip of the hand. The server draws its own line at half of that. */
const LEAST = 0.002;

export const isBox = (shape: Shape): boolean => shape.length === 4;

/** A shape as the server writes it, with commas between its numbers. */
export function shapeIn(written: string): Shape | undefined {
  const numbers = written.split(',').map(Number);
  const whole = numbers.length === 4 || (numbers.length >= 6 && numbers.length % 2 === 0);
  return whole && numbers.every(Number.isFinite) ? numbers : undefined;
}

/** The box with these opposite corners, as far as it lies on the page. */
export function between([ax, ay]: Point, [bx, by]: Point): Shape {
  const [left, right] = [within(Math.min(ax, bx)), within(Math.max(ax, bx))];
  const [top, bottom] = [within(Math.min(ay, by)), within(Math.max(ay, by))];
  return [left, top, right - left, bottom - top];
}

export function polygon(points: readonly Point[]): Shape {
  return points.flatMap(([x, y]) => [within(x), within(y)]);
}

/** The corners, of a box from the upper left one clockwise. */
export function cornersOf(shape: Shape): Point[] {
  if (!isBox(shape)) return Array.from({ length: shape.length / 2 }, (_, i) => [at(shape, 2 * i), at(shape, 2 * i + 1)]);
  const { x, y, w, h } = around(shape);
  return [
    [x, y],
    [x + w, y],
    [x + w, y + h],
    [x, y + h],
  ];
}

export function around(shape: Shape): Around {
  if (isBox(shape)) return { x: at(shape, 0), y: at(shape, 1), w: at(shape, 2), h: at(shape, 3) };
  const corners = cornersOf(shape);
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, w: Math.max(...xs) - x, h: Math.max(...ys) - y };
}

/** Whether there is anything of it to be seen. */
export function isDrawn(shape: Shape): boolean {
  const { w, h } = around(shape);
  return w >= LEAST && h >= LEAST;
}

/** Whether a point lies within; of a polygon, as it is filled when its lines cross (even and odd). */
export function holds(shape: Shape, [x, y]: Point): boolean {
  const corners = cornersOf(shape);
  let inside = false;
  corners.forEach(([ax, ay], i) => {
    const [bx, by] = corners[(i + 1) % corners.length] as Point;
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  });
  return inside;
}

/** The same elsewhere on the page, whole. */
export function moved(shape: Shape, dx: number, dy: number): Shape {
  const { x, y, w, h } = around(shape);
  const across = Math.max(-x, Math.min(1 - x - w, dx));
  const down = Math.max(-y, Math.min(1 - y - h, dy));
  if (isBox(shape)) return [x + across, y + down, w, h];
  return shape.map((number, i) => number + (i % 2 === 0 ? across : down));
}

/** The same, wider and higher by so much, from its upper left corner. */
export function sized(shape: Shape, dw: number, dh: number): Shape {
  const { x, y, w, h } = around(shape);
  const wide = Math.max(LEAST, Math.min(1 - x, w + dw));
  const high = Math.max(LEAST, Math.min(1 - y, h + dh));
  if (isBox(shape)) return [x, y, wide, high];
  return shape.map((number, i) => (i % 2 === 0 ? x + ((number - x) * wide) / w : y + ((number - y) * high) / h));
}

/** The same with one corner elsewhere: of a box the corner that is opposite stays where it is. */
export function dragged(shape: Shape, corner: number, to: Point): Shape {
  const corners = cornersOf(shape);
  if (isBox(shape)) return between(corners[(corner + 2) % 4] as Point, to);
  return polygon(corners.map((point, i) => (i === corner ? to : point)));
}

function at(shape: Shape, index: number): number {
  return shape[index] ?? 0;
}

function within(fraction: number): number {
  return Math.max(0, Math.min(1, fraction));
}
