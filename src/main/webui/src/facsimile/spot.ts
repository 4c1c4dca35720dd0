import { shapeIn, type Shape } from './shape';

/** A part of a page image that a note is about. */
export interface Spot {
  readonly facsimile: string;
  readonly page: number;
  /** What the page is cited by. */
  readonly label: string;
  readonly shape: Shape;
}

/** The place of a draft of a note on it, from which it can be read again. */
export function draftPlaceOf({ facsimile, page, label, shape }: Spot): string {
  return `new:region:${facsimile}:${page}:${shape.join(',')}:${label}`;
}

export function spotIn(place: string): Spot | undefined {
  const [, facsimile, page, written, label] = /^new:region:([\w-]+):(\d+):([^:]*):(.*)$/s.exec(place) ?? [];
  const shape = written === undefined ? undefined : shapeIn(written);
  return facsimile && shape ? { facsimile, page: Number(page), label: label ?? '', shape } : undefined;
}
