/**
 * Shows a number in words the page brings: data-zero, data-one, data-few, data-many and data-other hold the sentence for
 * each plural form of its language, with {n} for the number.
 */
export function showCount(element: HTMLElement, count: number): void {
  const sentence = sentenceFor(element, count);
  if (element.textContent !== sentence) element.textContent = sentence;
}

/** The same sentence without showing it there. */
export function sentenceFor(element: HTMLElement, count: number): string {
  const form = new Intl.PluralRules(document.documentElement.lang || 'en').select(count);
  const sentence = (count === 0 && element.dataset.zero) || element.dataset[form] || element.dataset.other;
  return (sentence ?? '{n}').replace('{n}', count.toLocaleString(document.documentElement.lang || 'en'));
}
