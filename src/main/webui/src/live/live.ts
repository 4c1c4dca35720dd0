import type { Present } from './presence';
import { waitBefore } from './backoff';

/** Something that happened, as the server tells everybody who may see it. */
export interface Happening {
  readonly position?: string;
  readonly kind: string;
  readonly id?: string;
  readonly document?: string;
  /** Of a note, the one its thread begins with. */
  readonly root?: string;
  /** Of a note that was anchored anew, where it begins; absent when it stands nowhere. */
  readonly start?: number;
  /** What was revised, and the number of its new revision. */
  readonly text?: string;
  readonly revision?: number;
  readonly people?: readonly Present[];
}

export type Connection = 'connecting' | 'open' | 'lost';

/** Opens a socket; the browser's own unless a test brings another. */
export type Open = (url: string) => WebSocket;

/** What happens in a document as it happens, and after a lost connection everything since. */
export class Live {
  private attempt = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private socket: WebSocket | undefined;

  constructor(
    private readonly address: (position: string | undefined) => string,
    private readonly told: { happened(happening: Happening): void; connection(state: Connection): void },
    private position: string | undefined,
    private readonly open: Open = (url) => new WebSocket(url),
  ) {}

  start(): void {
    clearTimeout(this.timer);
    this.told.connection('connecting');
    const socket = this.open(this.address(this.position));
    this.socket = socket;
    socket.onopen = () => {
      this.attempt = 0;
      this.told.connection('open');
    };
    socket.onmessage = (message) => this.hear(String(message.data));
    socket.onclose = () => this.retry();
  }

  /** Tries at once: the network says it is back, or the reader is. */
  wake(): void {
    if (this.socket?.readyState === WebSocket.CLOSED) this.start();
  }

  private hear(data: string): void {
    const happening = JSON.parse(data) as Happening;
    if (happening.position !== undefined) this.position = happening.position;
    this.told.happened(happening);
  }

  private retry(): void {
    this.told.connection('lost');
    this.timer = setTimeout(() => this.start(), waitBefore(this.attempt++));
  }
}
