import { z } from "zod";
import { Invalid } from "@/lib/base/errors";

/** The last row of a page: what it was ordered by, in milliseconds, and its id. */
export interface RowsCursor {
  by: number;
  id: string;
}

const parts = z.tuple([
  z
    .string()
    .regex(/^\d{1,15}$/)
    .transform(Number),
  z.uuid(),
]);

/** An opaque string that `readRowsCursor` reads back. */
export function writeRowsCursor({ by, id }: RowsCursor): string {
  return `${by}~${id}`;
}

/** Throws Invalid `malformed` for anything else. */
export function readRowsCursor(text: string): RowsCursor {
  const parsed = parts.safeParse(text.split("~"));
  if (!parsed.success) throw new Invalid("malformed", { field: "cursor" });
  return { by: parsed.data[0], id: parsed.data[1] };
}
