import './postil';
import { nearestOf } from '../network/nearest';

/** The drawing of a network: what is pointed at, or has the focus, steps forward with all that it is joined to. */
class NetworkPage {
  constructor(private readonly drawing: SVGSVGElement) {
    drawing.addEventListener('pointerover', ({ target }) => this.light(personAt(target)));
    drawing.addEventListener('pointerleave', () => this.light(personAt(document.activeElement)));
    drawing.addEventListener('focusin', ({ target }) => this.light(personAt(target)));
    drawing.addEventListener('focusout', ({ relatedTarget }) => this.light(personAt(relatedTarget)));
    drawing.addEventListener('keydown', (event) => this.step(event));
  }

  private light(person: SVGElement | undefined): void {
    for (const near of this.drawing.querySelectorAll('[data-near]')) near.removeAttribute('data-near');
    this.drawing.toggleAttribute('data-lit', person !== undefined);
    if (!person) return;
    const id = person.dataset.person ?? '';
    const joined = new Set([id]);
    for (const tie of this.drawing.querySelectorAll<SVGElement>('line')) {
      const { from = '', to = '' } = tie.dataset;
      if (from !== id && to !== id) continue;
      tie.setAttribute('data-near', '');
      joined.add(from).add(to);
    }
    for (const other of this.people()) other.toggleAttribute('data-near', joined.has(other.dataset.person ?? ''));
  }

  private step(event: KeyboardEvent): void {
    const from = personAt(event.target);
    if (!from || event.ctrlKey || event.metaKey || event.altKey) return;
    const others = this.people().filter((person) => person !== from);
    const next = nearestOf(
      placeOf(from),
      others.map((person) => ({ ...placeOf(person), person })),
      event.key,
    );
    if (!next) return;
    event.preventDefault();
    next.person.focus();
  }

  private people(): SVGElement[] {
    return [...this.drawing.querySelectorAll<SVGElement>('[data-person]')];
  }
}

function personAt(target: EventTarget | null): SVGElement | undefined {
  return target instanceof Element ? (target.closest<SVGElement>('[data-person]') ?? undefined) : undefined;
}

function placeOf(person: SVGElement): { x: number; y: number } {
  const disc = person.querySelector('circle');
  return { x: disc?.cx.baseVal.value ?? 0, y: disc?.cy.baseVal.value ?? 0 };
}

const drawing = document.getElementById('network');
if (drawing instanceof SVGSVGElement) new NetworkPage(drawing);
