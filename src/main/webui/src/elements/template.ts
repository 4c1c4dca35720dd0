/** The element with this id, which the page must have. */
export function need<T extends HTMLElement = HTMLElement>(id: string): T {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The page has no #${id}.`);
  return element as T;
}

/** A copy of the first element of a template of the page, its slots filled with text. */
export function copyOf(id: string, slots: Record<string, string> = {}): HTMLElement {
  const content = need<HTMLTemplateElement>(id).content.firstElementChild;
  if (!content) throw new Error(`The template #${id} is empty.`);
  const copy = document.importNode(content, true) as HTMLElement;
  for (const [name, text] of Object.entries(slots)) {
    for (const slot of copy.querySelectorAll(`[data-slot="${name}"]`)) slot.textContent = text;
  }
  return copy;
}

/** The elements of a fragment the server rendered. */
export function elementsOf(html: string): HTMLElement[] {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  return [...parsed.body.children].map((element) => document.adoptNode(element) as HTMLElement);
}

/** The part of a page of ours that a selector names: script shows in place what would otherwise be a page of its own. */
export function partOf<T extends HTMLElement>(html: string, selector: string): T | undefined {
  const part = new DOMParser().parseFromString(html, 'text/html').querySelector<T>(selector);
  return part ? document.adoptNode(part) : undefined;
}
