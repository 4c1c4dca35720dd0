/** What is to be cited: a note, or a passage; offsets in code points. */
export interface Subject {
  readonly annotation?: string | undefined;
  readonly text?: string | undefined;
  readonly revision?: number | undefined;
  readonly start?: number | undefined;
  readonly end?: number | undefined;
}

/**
 * The page that cites it.
 *
 * @param document the page that cites the document as a whole, perhaps by one of its texts
 */
export function addressOf(subject: Subject, document: string): string {
  if (subject.annotation) return `/annotations/${subject.annotation}/citation`;
  if (subject.start === undefined || subject.end === undefined) return document;
  const parameters = new URLSearchParams();
  for (const name of ['text', 'revision', 'start', 'end'] as const) {
    if (subject[name] !== undefined) parameters.set(name, String(subject[name]));
  }
  return `${document.replace(/\?.*/, '')}?${parameters}`;
}
