import type { Actor } from "@/lib/context/ctx";
import type { Reader } from "./reader";

/** Bytes a reader may be behind before its stream ends; the client resumes where it stood. */
const FURTHEST_BEHIND = 2_000_000;

const encoder = new TextEncoder();

/** One open stream. Until it has caught up, what happens is kept for it. */
export class Subscriber {
  reader: Reader;
  readonly body: ReadableStream<Uint8Array>;
  private controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  private kept: Uint8Array[] | null = [];

  constructor(
    readonly actor: Actor,
    reader: Reader,
    private readonly left: (subscriber: Subscriber) => void,
  ) {
    this.reader = reader;
    this.body = new ReadableStream<Uint8Array>(
      {
        start: (controller) => {
          this.controller = controller;
        },
        cancel: () => this.end(),
      },
      new ByteLengthQueuingStrategy({ highWaterMark: FURTHEST_BEHIND }),
    );
  }

  /** Writes what came before the subscription, then what was kept since. */
  begin(text: string): void {
    const kept = this.kept ?? [];
    this.kept = null;
    this.write(encoder.encode(text));
    for (const bytes of kept) this.write(bytes);
  }

  write(bytes: Uint8Array): void {
    if (this.kept) this.kept.push(bytes);
    else if ((this.controller?.desiredSize ?? 0) > 0) this.controller?.enqueue(bytes);
    else this.end();
  }

  end(): void {
    const { controller } = this;
    this.controller = undefined;
    if (!controller) return;
    this.left(this);
    try {
      controller.close();
    } catch {
      // The reader was faster: a cancelled stream is closed already.
    }
  }
}

export function toBytes(text: string): Uint8Array {
  return encoder.encode(text);
}
