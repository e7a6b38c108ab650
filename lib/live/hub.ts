import type { Actor } from "@/lib/context/ctx";
import { batchFrame, rowsPerBatch } from "./batch";
import { frame, type LiveEvent } from "./live-event";
import { formatPosition, type Position } from "./position";
import type { Reader } from "./reader";
import { Subscriber, toBytes } from "./subscriber";

/** The open streams of this web process. Writes each message once per distinct right to read. */
export class Hub {
  private readonly open = new Set<Subscriber>();

  add(actor: Actor, reader: Reader): Subscriber {
    const subscriber = new Subscriber(actor, reader, (gone) => this.open.delete(gone));
    this.open.add(subscriber);
    return subscriber;
  }

  subscribers(): readonly Subscriber[] {
    return [...this.open];
  }

  size(): number {
    return this.open.size;
  }

  /** Everything apart, in the order of the feed. */
  publish(events: readonly LiveEvent[]): void {
    this.writeByReader((reader) => framesFor(events, reader));
  }

  /** Everything at once: for when more happens than a screen can show. */
  publishBatch(events: readonly LiveEvent[], position: Position): void {
    const most = rowsPerBatch(this.open.size);
    this.writeByReader((reader) => batchFrame(events, reader, position, most));
  }

  /** Keeps proxies from closing the line, and moves the place of those who were told nothing for long. */
  beat(position: Position): void {
    const bytes = toBytes(`: beat\nid: ${formatPosition(position)}\n\n`);
    for (const subscriber of this.open) subscriber.write(bytes);
  }

  closeSession(sessionId: string): void {
    for (const subscriber of this.open) {
      const { actor } = subscriber;
      if (actor.type === "agent" && actor.sessionId === sessionId) subscriber.end();
    }
  }

  closeAll(): void {
    for (const subscriber of this.open) subscriber.end();
  }

  private writeByReader(textFor: (reader: Reader) => string): void {
    const written = new Map<string, Uint8Array | null>();
    for (const subscriber of this.open) {
      const { reader } = subscriber;
      let bytes = written.get(reader.key);
      if (bytes === undefined) {
        const text = textFor(reader);
        bytes = text === "" ? null : toBytes(text);
        written.set(reader.key, bytes);
      }
      if (bytes) subscriber.write(bytes);
    }
  }
}

export function framesFor(events: readonly LiveEvent[], reader: Reader): string {
  let text = "";
  for (const event of events) {
    const data = event.textFor(reader);
    if (data !== null) text += frame(event.name, event.id, data);
  }
  return text;
}
