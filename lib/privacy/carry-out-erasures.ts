import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { eraseHistory } from "@/lib/conversations/erase-history";
import { wipeRemovedFiles } from "@/lib/conversations/wipe-removed-files";
import { forgetListsNaming } from "@/lib/customers/forget-lists-naming";
import { eraseOffers } from "@/lib/goodwill/erase-offers";
import { eraseAffected } from "@/lib/incidents/affected/erase-affected";
import { eraseAnswers } from "@/lib/incidents/bulk-answers/erase-answers";
import { eraseLetters } from "@/lib/incidents/mailings/letters/erase-letters";
import { eraseRaw } from "@/lib/intake/erase-raw";
import { eraseQuality } from "@/lib/quality/erase-quality";
import { eraseReplies } from "@/lib/replies/erase-replies";
import { writeErasureList } from "./erasure-list";

/**
 * Erases the next few hundred interactions of who is to be forgotten, and in the end the uploaded lists that name them;
 * writes the list beside the database: with whom first, with every key when it is through. May be cut off anywhere and
 * runs on. Answers how many it took; call it until 0.
 */
export async function carryOutErasures(ctx: Ctx): Promise<number> {
  const erasure = await ctx.db.erasure.findFirst({ where: { doneAt: null }, orderBy: { askedAt: "asc" } });
  if (!erasure) return 0;
  const { id, handleIds } = erasure;
  if (!erasure.listedAt) {
    await writeErasureList(ctx, erasure);
    await ctx.db.erasure.update({ where: { id }, data: { listedAt: ctx.now() } });
  }
  const erased = await inTransaction(ctx, async (ctx) => {
    const ids = await eraseHistory(ctx, { erasureId: id, handleIds });
    await eraseReplies(ctx, ids);
    await eraseOffers(ctx, handleIds);
    await eraseLetters(ctx, handleIds);
    await eraseAffected(ctx, handleIds);
    await eraseAnswers(ctx, handleIds);
    await eraseQuality(ctx, ids);
    await eraseRaw(ctx, ids);
    await ctx.db.erasure.update({ where: { id }, data: { interactions: { increment: ids.length } } });
    return ids.length;
  });
  await wipeRemovedFiles(ctx);
  if (erased > 0) return erased;
  await forgetListsNaming(ctx, { knownBy: erasure.knownBy, uploadedBefore: erasure.askedAt });
  await writeErasureList(ctx, erasure);
  await ctx.db.erasure.update({ where: { id }, data: { doneAt: ctx.now(), knownBy: [] } });
  return 1;
}
