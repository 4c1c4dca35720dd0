/** How the images and the text share the window: side by side, or, where there is room for one, the one chosen. */
export class Facing {
  private readonly buttons: HTMLElement[];

  constructor(
    private readonly reading: HTMLElement,
    group: HTMLElement,
  ) {
    this.buttons = [...group.querySelectorAll<HTMLElement>('[data-show]')];
    group.addEventListener('click', (event) => {
      const button = (event.target as Element).closest<HTMLElement>('[data-show]');
      if (button) this.show(button.dataset.show ?? '');
    });
  }

  begin(): void {
    // On a narrow screen the bar has as many rows as it needs.
    const bar = document.querySelector('.bar')?.getBoundingClientRect().height ?? 0;
    this.reading.style.setProperty('--facsimile-top', `${bar}px`);
    this.show('image');
  }

  show(which: string): void {
    this.reading.dataset.facsimile = which;
    for (const button of this.buttons) button.setAttribute('aria-pressed', String(button.dataset.show === which));
  }

  end(): void {
    delete this.reading.dataset.facsimile;
    this.reading.style.removeProperty('--facsimile-top');
  }
}
