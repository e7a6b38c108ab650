import { NotFound } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { sql } from "@/lib/db/sql";
import type { GivenPromise } from "../promise-schemas";
import { readPromises } from "./read-promises";

/** One promise. Throws NotFound, also where the reader may not see its conversation. */
export async function getPromise(ctx: Ctx, id: string): Promise<GivenPromise> {
  const [promise] = await readPromises(ctx, sql`p.id = ${id}::uuid`);
  if (!promise) throw new NotFound("not-found");
  return promise;
}
