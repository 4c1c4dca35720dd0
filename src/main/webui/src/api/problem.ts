/** A field the server names in a problem. */
export interface Violation {
  readonly field: string;
  readonly message: string;
}

/** The server's refusal (RFC 9457), in a sentence made for people. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly type: string,
    sentence: string,
    readonly violations: readonly Violation[] = [],
    /** The version that stands on the server, when a change came too late. */
    readonly etag?: string,
    /** Where people settle it, when it is theirs to settle. */
    readonly resolve?: string,
  ) {
    super(sentence);
  }

  /** Whether asking again later can help. */
  get passing(): boolean {
    return this.status === 429 || this.status >= 500;
  }
}

/** The server could not be reached; nothing is known about whether it heard. */
export class Unreachable extends Error {}

export function problemOf(status: number, text: string, etag?: string): Problem {
  try {
    const { type, title, detail, violations, resolve } = JSON.parse(text) as Record<string, unknown>;
    const sentence = [detail, title].find((part) => typeof part === 'string') as string | undefined;
    return new Problem(
      status,
      String(type ?? ''),
      sentence ?? '',
      Array.isArray(violations) ? violations : [],
      etag,
      typeof resolve === 'string' ? resolve : undefined,
    );
  } catch {
    return new Problem(status, '', '', [], etag);
  }
}
