const ANY = '::highlight(postil-amber)';

/**
 * Highlights are styled on the root element, from which all others inherit them (CSS Pseudo-Elements 4, "Highlight
 * inheritance"). Not every browser does so yet: there each element is asked for them.
 */
export function askEachWithoutInheritance(root: HTMLElement = document.documentElement): void {
  const styled = getComputedStyle(root, ANY).backgroundColor;
  const inherited = getComputedStyle(document.body, ANY).backgroundColor;
  const set = styled !== '' && styled !== getComputedStyle(root).backgroundColor && styled !== 'rgba(0, 0, 0, 0)';
  root.toggleAttribute('data-each-highlight', !(set && inherited === styled));
}
