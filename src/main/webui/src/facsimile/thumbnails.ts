/** All pages small. Their images are loaded when they are first seen, and none before somebody wants to see them. */
export class Thumbnails {
  private readonly buttons: HTMLElement[];
  private loaded = false;

  constructor(
    private readonly list: HTMLElement,
    chosen: (number: number) => void,
  ) {
    this.buttons = [...list.querySelectorAll<HTMLElement>('[data-page]')];
    list.addEventListener('click', (event) => {
      const button = (event.target as Element).closest<HTMLElement>('[data-page]');
      if (button) chosen(Number(button.dataset.page));
    });
  }

  /** @return whether they are seen now */
  toggle(): boolean {
    this.list.hidden = !this.list.hidden;
    if (!this.list.hidden) this.load();
    return !this.list.hidden;
  }

  /** That page is the one looked at. */
  show(number: number): void {
    for (const button of this.buttons) {
      if (Number(button.dataset.page) === number) button.setAttribute('aria-current', 'page');
      else button.removeAttribute('aria-current');
    }
    this.scroll();
  }

  private load(): void {
    if (!this.loaded) {
      this.loaded = true;
      for (const image of this.list.querySelectorAll('img')) {
        image.loading = 'lazy';
        image.src = image.dataset.src ?? '';
      }
    }
    this.scroll();
  }

  /** By hand: the browser would scroll the whole page with it. */
  private scroll(): void {
    const current = this.list.querySelector<HTMLElement>('[aria-current]');
    if (!current || this.list.hidden) return;
    const { offsetTop, offsetHeight, offsetLeft, offsetWidth } = current;
    const { scrollTop, clientHeight, scrollLeft, clientWidth } = this.list;
    if (offsetTop < scrollTop || offsetTop + offsetHeight > scrollTop + clientHeight)
      this.list.scrollTop = offsetTop - (clientHeight - offsetHeight) / 2;
    if (offsetLeft < scrollLeft || offsetLeft + offsetWidth > scrollLeft + clientWidth)
      this.list.scrollLeft = offsetLeft - (clientWidth - offsetWidth) / 2;
  }
}
