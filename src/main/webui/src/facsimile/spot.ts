import { isBox, around, cornersOf, shapeIn, type Shape } from './shape';

/** What a note on a part of a page image is about, as the API takes it. */
export interface RegionTarget {
  readonly facsimile: string;
  readonly page: number;
  readonly region: object;
}

/** A part of a page image that a note is about, while it is being written. */
export class Spot {
  /** @param label what the page is cited by */
  constructor(
    readonly facsimile: string,
    readonly page: number,
    readonly label: string,
    readonly shape: Shape,
  ) {}

  /** The place of a draft of a note on it, from which it can be read again. */
  get place(): string {
    return `new:region:${this.facsimile}:${this.page}:${this.shape.join(',')}:${this.label}`;
  }

  get target(): RegionTarget {
    return targetOf(this.facsimile, this.page, this.shape);
  }

  /** What a draft is about; undefined when it is about no page image. */
  static at(place: string): Spot | undefined {
    const [, facsimile, page, written, label] = /^new:region:([\w-]+):(\d+):([^:]*):(.*)$/s.exec(place) ?? [];
    const shape = written === undefined ? undefined : shapeIn(written);
    return facsimile && shape ? new Spot(facsimile, Number(page), label ?? '', shape) : undefined;
  }
}

export function targetOf(facsimile: string, page: number, shape: Shape): RegionTarget {
  return { facsimile, page, region: isBox(shape) ? around(shape) : { points: cornersOf(shape) } };
}
