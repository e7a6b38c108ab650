import { z } from "zod";

/** `?limit=&cursor=` of every list: 50 unless told, at most 200. */
export const pageQuery = {
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(400).optional(),
};

/** What every list answers. */
export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({ data: z.array(item), nextCursor: z.string().nullable() });
}

/** `true` or `false` of a query. */
export const flagQuery = z.enum(["true", "false"]).transform((value) => value === "true");

export const idParams = z.object({ id: z.uuid() });
