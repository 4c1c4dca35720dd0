import type { Quote } from '../anchoring/quote';
import type { Unsent } from '../drafts/outbox';
import type { RegionTarget, Spot } from '../facsimile/spot';
import { newId } from './ids';

/** Which text of which document is being read. */
export interface Reading {
  readonly document: string;
  readonly text: string;
  readonly revision: number;
}

type PassageTarget = Quote & { readonly text: string; readonly revision: number };

/** A new note as the API takes it. */
export interface NewNote {
  readonly id: string;
  readonly body?: string;
  readonly tags?: readonly string[];
  readonly visibility?: string;
  readonly groups?: readonly string[];
  readonly target?: PassageTarget | RegionTarget;
  readonly inReplyTo?: string;
}

/** What a form for a note says. */
export interface Written {
  readonly body: string;
  readonly tags: readonly string[];
  readonly visibility: string;
  readonly groups: readonly string[];
}

/** The change that makes a new note; the same note however often it is sent. */
export function making(
  { document, text, revision }: Reading,
  written: Partial<Written>,
  where: { quote?: Quote | undefined; spot?: Spot | undefined; inReplyTo?: string | undefined } = {},
): Unsent & { body: NewNote } {
  const id = newId();
  const body: NewNote = {
    id,
    ...written,
    ...(where.quote && { target: { text, revision, ...where.quote } }),
    ...(where.spot && { target: where.spot.target }),
    ...(where.inReplyTo && { inReplyTo: where.inReplyTo }),
  };
  return {
    id,
    root: where.inReplyTo ?? id,
    method: 'POST',
    url: `/api/documents/${document}/annotations`,
    body,
    at: Date.now(),
  };
}

/** The change of a note that is there, refused if somebody has changed it since this version. */
export function changing(id: string, root: string, written: Partial<Written>, etag: string): Unsent {
  return { id, root, method: 'PATCH', url: `/api/annotations/${id}`, body: written, ifMatch: etag, at: Date.now() };
}

/** Names of tags as one types them, with commas between. */
export function tagsIn(typed: string): string[] {
  const names = typed.split(',').map((name) => name.trim());
  return [...new Set(names.filter((name) => name !== ''))];
}
