import type { Ctx } from "@/lib/context/ctx";
import { listChosen } from "./list-chosen";
import { readVisible } from "./lock-visible";
import { planDeed, readyDeed, type Skips } from "./plan-deed";
import type { BulkInput } from "./schemas";

export interface BulkPreview {
  matched: number;
  wouldDo: number;
  skipped: Skips;
}

/** What a deed on many would do, without doing it. Throws as `actOnMany` does. */
export async function previewBulk(ctx: Ctx, input: BulkInput): Promise<BulkPreview> {
  const deed = await readyDeed(ctx, input.deed);
  const ids = await listChosen(ctx, input.on);
  const { todo, skipped } = await planDeed(ctx, deed, await readVisible(ctx, ids), ids.length);
  return { matched: ids.length, wouldDo: todo.length, skipped };
}
