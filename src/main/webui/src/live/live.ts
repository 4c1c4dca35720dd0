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

/** Barred is who may not read the document any more; nothing is tried for him. */
export type Connection = 'connecting' | 'open' | 'lost' | 'barred';

/** The world outside: whether the reader is barred by now, and how a socket is opened unless as browsers do. */
export interface Outside {
  barred(): Promise<boolean>;
  open?(url: string): WebSocket;
}

/** What happens in a document as it happens, and after a lost connection everything since. */
export class Live {
  private attempt = 0;
  private barred = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private socket: WebSocket | undefined;

  constructor(
    private readonly address: (position: string | undefined) => string,
    private readonly told: { happened(happening: Happening): void; connection(state: Connection): void },
    private position: string | undefined,
    private readonly outside: Outside,
  ) {}

  start(): void {
    clearTimeout(this.timer);
    this.told.connection('connecting');
    const address = this.address(this.position);
    const socket = this.outside.open?.(address) ?? new WebSocket(address);
    this.socket = socket;
    let opened = false;
    socket.onopen = () => {
      opened = true;
      this.attempt = 0;
      this.told.connection('open');
    };
    socket.onmessage = (message) => this.hear(String(message.data));
    socket.onclose = () => void this.retry(opened);
  }

  /** Tries at once: the network says it is back, or the reader is. */
  wake(): void {
    if (!this.barred && this.socket?.readyState === WebSocket.CLOSED) this.start();
  }

  private hear(data: string): void {
    const happening = JSON.parse(data) as Happening;
    if (happening.position !== undefined) this.position = happening.position;
    this.told.happened(happening);
  }

  /** A socket that does not open was refused, or the network is gone: only the first says so when it is asked. */
  private async retry(opened: boolean): Promise<void> {
    this.told.connection('lost');
    if (!opened && (await this.outside.barred().catch(() => false))) {
      this.barred = true;
      this.told.connection('barred');
      return;
    }
    this.timer = setTimeout(() => this.start(), waitBefore(this.attempt++));
  }
}
