import type { Stroke } from './painter';

/** The stretches that two or more of these cover, so that notes over each other can be told from one. */
export function overlaps(strokes: readonly Stroke[]): Stroke[] {
  const edges = strokes.flatMap(({ start, end }) => [
    { at: start, step: 1 },
    { at: end, step: -1 },
  ]);
  edges.sort((a, b) => a.at - b.at || a.step - b.step);
  const found: Stroke[] = [];
  let depth = 0;
  let start = 0;
  for (const { at, step } of edges) {
    depth += step;
    if (depth === 2 && step === 1) start = at;
    if (depth === 1 && step === -1 && at > start) found.push({ start, end: at });
  }
  return found;
}

/** The stretches that one or more of these cover: what is painted in one colour is painted once. */
export function union(strokes: readonly Stroke[]): Stroke[] {
  const found: { start: number; end: number }[] = [];
  for (const { start, end } of [...strokes].sort((a, b) => a.start - b.start)) {
    const last = found[found.length - 1];
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else found.push({ start, end });
  }
  return found;
}
