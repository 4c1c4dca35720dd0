/** Tells that elements have become of another height than they were taken to be, in pixels. */
export class Sizes {
  private readonly heights = new WeakMap<Element, number>();
  private readonly observer = new ResizeObserver((entries) => {
    const others = entries.map(({ target }) => target as HTMLElement).filter((element) => this.other(element));
    if (others.length > 0) this.changed();
  });

  constructor(private readonly changed: () => void) {}

  watch(element: Element): void {
    this.observer.observe(element);
  }

  leave(element: Element): void {
    this.observer.unobserve(element);
  }

  /** An element that has been taken out of the page has no height to be told of. */
  private other(element: HTMLElement): boolean {
    if (element.isConnected) return this.expect(element, element.offsetHeight);
    this.leave(element);
    return false;
  }

  /**
   * That an element is so high is taken into account and need not be told: the observer tells of each that is new to it.
   *
   * @return whether it is another height than before
   */
  expect(element: Element, height: number): boolean {
    const other = this.heights.get(element) !== height;
    this.heights.set(element, height);
    return other;
  }
}
