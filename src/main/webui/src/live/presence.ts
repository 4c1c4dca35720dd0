import { copyOf, need } from '../elements/template';

/** Somebody who has the document open. */
export interface Present {
  readonly name: string;
  readonly initials: string;
  /** One of four colours, 0 to 3. */
  readonly colour: number;
}

/** Shows the faces of those who are here. */
export function showPresent(people: readonly Present[]): void {
  need('present').replaceChildren(
    ...people.map(({ name, initials, colour }) => {
      const face = copyOf('face', { name, initials });
      const round = face.querySelector<HTMLElement>('.face') ?? face;
      round.classList.add(`c${colour}`);
      round.title = name;
      return face;
    }),
  );
}
