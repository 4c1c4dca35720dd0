import { post } from '../api/api';
import { partOf } from '../elements/template';

/** Shows a form's text as it will stand in the note. */
export async function preview(form: HTMLFormElement, address: string): Promise<void> {
  const place = form.querySelector<HTMLElement>('[data-preview]');
  const shown = partOf(await post(address, new FormData(form)), '[data-preview]');
  if (!place || !shown) return;
  place.replaceChildren(...shown.childNodes);
  place.hidden = false;
}
