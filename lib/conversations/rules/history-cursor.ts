import { z } from "zod";
import { Invalid } from "@/lib/base/errors";

/** The last item of a page of history. */
export interface HistoryCursor {
  publishedAt: Date;
  id: string;
}

const parts = z.tuple([z.iso.datetime({ precision: 3 }), z.uuid()]);

/** An opaque string that `readHistoryCursor` reads back. */
export function writeHistoryCursor(cursor: HistoryCursor): string {
  return `${cursor.publishedAt.toISOString()}~${cursor.id}`;
}

/** Throws Invalid `malformed` for anything else. */
export function readHistoryCursor(text: string): HistoryCursor {
  const parsed = parts.safeParse(text.split("~"));
  if (!parsed.success) throw new Invalid("malformed", { field: "cursor" });
  return { publishedAt: new Date(parsed.data[0]), id: parsed.data[1] };
}
