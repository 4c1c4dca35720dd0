import { problemOf, Unreachable } from "./problem";

/** One request of ours. */
export interface Call {
  readonly method: "GET" | "POST" | "PATCH" | "PUT" | "DELETE";
  readonly url: string;
  readonly body?: unknown;
  /** The ETag of what is being changed. */
  readonly ifMatch?: string;
  readonly signal?: AbortSignal;
}

/** What the server answered, when it did what was asked. */
export interface Answer {
  readonly status: number;
  readonly etag: string | undefined;
  /** The address to undo it, where there is one. */
  readonly undo: string | undefined;
  readonly text: string;
  json<T>(): T;
}

/** @throws Problem what the server refused, in its words; Unreachable when it could not be asked */
export async function call(request: Call): Promise<Answer> {
  const response = await reach(request);
  const text = await response.text();
  if (!response.ok) throw problemOf(response.status, text, response.headers.get("ETag") ?? undefined);
  return {
    status: response.status,
    etag: response.headers.get("ETag") ?? undefined,
    undo: linked(response.headers.get("Link"), "undo"),
    text,
    json: <T>() => JSON.parse(text) as T,
  };
}

/** The HTML the server renders at an address. */
export async function fragment(url: string, signal?: AbortSignal): Promise<string> {
  return (await call({ method: "GET", url, ...(signal && { signal }) })).text;
}

async function reach({ method, url, body, ifMatch, signal }: Call): Promise<Response> {
  const headers = new Headers({ Accept: url.startsWith("/api/") ? "application/json" : "text/html" });
  if (body !== undefined) headers.set("Content-Type", method === "PATCH" ? "application/merge-patch+json" : "application/json");
  if (ifMatch) headers.set("If-Match", ifMatch);
  const token = document.querySelector<HTMLMetaElement>("meta[name=csrf-token]");
  if (token && method !== "GET") headers.set(token.dataset["header"] ?? "X-CSRF-TOKEN", token.content);
  try {
    return await fetch(url, {
      method,
      headers,
      credentials: "same-origin",
      ...(body !== undefined && { body: JSON.stringify(body) }),
      ...(signal && { signal }),
    });
  } catch (failure) {
    if (signal?.aborted) throw failure;
    throw new Unreachable();
  }
}

/** The target of the link with this relation in a Link header (RFC 8288). */
export function linked(header: string | null, relation: string): string | undefined {
  for (const [, target, parameters] of header?.matchAll(/<([^>]*)>([^<]*)/g) ?? []) {
    if (new RegExp(`;\\s*rel="?${relation}"?`).test(parameters ?? "")) return target;
  }
  return undefined;
}
