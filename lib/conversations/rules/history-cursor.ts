import { z } from "zod";
import { Invalid } from "@/lib/base/errors";

/** The last item of a page of history. */
export interface HistoryCursor {
  publishedAt: Date;
  id: string;
}

/** Where a page goes on, and which way. */
export interface HistoryPlace extends HistoryCursor {
  /** `onward` is newer and the place itself. */
  way: "older" | "newer" | "onward";
}

const parts = z.tuple([z.iso.datetime({ precision: 3 }), z.uuid()]);
const NEWER = ">";

/** An opaque string that `readHistoryCursor` and `readHistoryPlace` read back. */
export function writeHistoryCursor(cursor: HistoryCursor, way: "older" | "newer" = "older"): string {
  return `${way === "newer" ? NEWER : ""}${cursor.publishedAt.toISOString()}~${cursor.id}`;
}

/** Throws Invalid `malformed` for anything else. */
export function readHistoryCursor(text: string): HistoryCursor {
  const parsed = parts.safeParse(text.split("~"));
  if (!parsed.success) throw new Invalid("malformed", { field: "cursor" });
  return { publishedAt: new Date(parsed.data[0]), id: parsed.data[1] };
}

/** A cursor with its way. Throws Invalid `malformed` for anything else. */
export function readHistoryPlace(text: string): HistoryPlace {
  const isNewer = text.startsWith(NEWER);
  return { ...readHistoryCursor(isNewer ? text.slice(1) : text), way: isNewer ? "newer" : "older" };
}
