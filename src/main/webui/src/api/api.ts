import { problemOf, Unreachable } from './problem';

/** One request of ours. */
export interface Call {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  readonly url: string;
  readonly body?: unknown;
  /** The ETag of what is being changed. */
  readonly ifMatch?: string;
  /** What to answer with; otherwise JSON at the doors for programs, HTML elsewhere. */
  readonly accept?: string;
  readonly signal?: AbortSignal;
}

/** What the server answered, when it did what was asked. */
export interface Answer {
  readonly status: number;
  readonly etag: string | undefined;
  /** The address to undo it, where there is one. */
  readonly undo: string | undefined;
  /** The address of the next page of a list, where there is one. */
  readonly next: string | undefined;
  readonly text: string;
  json<T>(): T;
}

/** @throws Problem what the server refused, in its words; Unreachable when it could not be asked */
export async function call({ method, url, body, ifMatch, accept, signal }: Call): Promise<Answer> {
  const head = new Headers({ Accept: accept ?? (url.startsWith('/api/') ? 'application/json' : 'text/html') });
  if (body !== undefined) head.set('Content-Type', 'application/json');
  if (ifMatch) head.set('If-Match', ifMatch);
  const sent = { method, headers: head, ...(body !== undefined && { body: JSON.stringify(body) }) };
  return answerOf(await reach(url, { ...sent, ...(signal && { signal }) }));
}

/** What a page answers to a form, as HTML. */
export async function post(url: string, form: FormData): Promise<string> {
  const fields = new URLSearchParams([...form].map(([name, value]) => [name, String(value)]));
  const sent = { method: 'POST', headers: { Accept: 'text/html' }, body: fields };
  return (await answerOf(await reach(url, sent))).text;
}

/** The HTML the server renders at an address. */
export async function fragment(url: string, signal?: AbortSignal): Promise<string> {
  return (await call({ method: 'GET', url, ...(signal && { signal }) })).text;
}

async function answerOf(response: Response): Promise<Answer> {
  const text = await response.text();
  const etag = response.headers.get('ETag') ?? undefined;
  if (!response.ok) throw problemOf(response.status, text, etag);
  return {
    status: response.status,
    etag,
    undo: linked(response.headers.get('Link'), 'undo'),
    next: linked(response.headers.get('Link'), 'next'),
    text,
    json: <T>() => JSON.parse(text) as T,
  };
}

async function reach(url: string, sent: RequestInit): Promise<Response> {
  try {
    return await fetch(url, { credentials: 'same-origin', ...sent });
  } catch (failure) {
    if (sent.signal?.aborted) throw failure;
    throw new Unreachable();
  }
}

/** The target of the link with this relation in a Link header (RFC 8288). */
export function linked(header: string | null, relation: string): string | undefined {
  for (const [, target, parameters] of header?.matchAll(/<([^>]*)>([^<]*)/g) ?? []) {
    if (new RegExp(`;\\s*rel="?${relation}"?`).test(parameters ?? '')) return target;
  }
  return undefined;
}
