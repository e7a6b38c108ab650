import type { Ctx } from "@/lib/context/ctx";
import { IMPORT_KIND, type Job } from "./job-schemas";
import { requireImporter } from "./require-importer";
import { type GivenTable, stageTable } from "./stage-table";

/**
 * Keeps a list of customers, card numbers masked, and says how it would be read. Nothing is taken in yet. Throws
 * Forbidden, and as `stageTable` does.
 */
export async function stageImport(ctx: Ctx, input: GivenTable): Promise<Job> {
  requireImporter(ctx.actor);
  return stageTable(ctx, input, { kind: IMPORT_KIND, plan: ({ isMixed: _, ...read }) => read });
}
