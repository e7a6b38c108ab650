import { z } from "zod";
import { Invalid } from "@/lib/base/errors";

/** The place after which a page of the queue begins: the last row's whole sort key. */
export type QueueCursor =
  | { sort: "due"; rank: number; dueAt: Date; id: string }
  | { sort: "newest"; lastInboundAt: Date | null; id: string };

const NEVER = "never";
const instant = z.iso.datetime({ precision: 3 });
const id = z.uuid();

/** An opaque string that `readQueueCursor` reads back without loss. */
export function writeQueueCursor(cursor: QueueCursor): string {
  if (cursor.sort === "due") return ["due", cursor.rank, cursor.dueAt.toISOString(), cursor.id].join("~");
  return ["newest", cursor.lastInboundAt?.toISOString() ?? NEVER, cursor.id].join("~");
}

/** Throws Invalid `malformed` for anything that is not a cursor of this order. */
export function readQueueCursor(text: string, sort: QueueCursor["sort"]): QueueCursor {
  const parts = text.split("~");
  if (parts[0] !== sort) throw malformed();
  if (sort === "due") {
    const [, rank, dueAt, last] = parts;
    if (parts.length !== 4 || !/^\d$/.test(rank ?? "")) throw malformed();
    return { sort, rank: Number(rank), dueAt: readInstant(dueAt), id: readId(last) };
  }
  const [, lastInboundAt, last] = parts;
  if (parts.length !== 3) throw malformed();
  return {
    sort,
    lastInboundAt: lastInboundAt === NEVER ? null : readInstant(lastInboundAt),
    id: readId(last),
  };
}

function readInstant(text: string | undefined): Date {
  const parsed = instant.safeParse(text);
  if (!parsed.success) throw malformed();
  return new Date(parsed.data);
}

function readId(text: string | undefined): string {
  const parsed = id.safeParse(text);
  if (!parsed.success) throw malformed();
  return parsed.data;
}

function malformed(): Invalid {
  return new Invalid("malformed", { field: "cursor" });
}
