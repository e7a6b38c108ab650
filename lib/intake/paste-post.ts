import { ensureWebAccount } from "@/lib/accounts/ensure-web-account";
import { maySee } from "@/lib/agents/rules/may-see";
import { requireAgentActor } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { Conflict, NotFound } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { ingestInteractions } from "@/lib/conversations/ingest-interactions";
import { markPasted } from "@/lib/conversations/mark-pasted";
import { claimAttachments } from "@/lib/replies/claim-attachments";
import { findSigner } from "@/lib/replies/find-signer";
import type { Paste, Pasted } from "./paste-schemas";
import { pastedInbound } from "./rules/pasted-inbound";

/**
 * Puts a public post of elsewhere into the history, as said by its author and pasted by this agent; it opens a turn
 * like one that came in. Throws Conflict `pasted-already` (details: where it is), NotFound, Refused `unsigned`.
 */
export async function pastePost(outer: Ctx, paste: Paste): Promise<Pasted> {
  const { teamIds } = requireAgentActor(outer.actor);
  const teamId = paste.teamId ?? teamIds[0] ?? null;
  if (!maySee(outer.actor, { teamId })) throw new NotFound("not-found");
  const inbound = pastedInbound(paste, outer.now(), (text) => outer.vault.digest("paste", text).slice(0, 32));
  return inTransaction(outer, async (ctx) => {
    const { initials } = await findSigner(ctx, { id: null, signatureKind: "initials" });
    await claimAttachments(ctx, paste.attachmentIds);
    const account = await ensureWebAccount(ctx, teamId);
    const [landed] = await ingestInteractions(ctx, [{ inbound, account, rawEventId: null, byHand: true }]);
    const { interactionId, conversationId } = landed ?? {};
    if (landed?.outcome !== "created" || !interactionId || !conversationId)
      throw new Conflict("pasted-already", {}, { interactionId, conversationId });
    await markPasted(ctx, { interactionId, initials, attachmentIds: paste.attachmentIds });
    const values = { conversationId, network: paste.network, files: paste.attachmentIds.length };
    await writeEntry(ctx, {
      action: "interaction.pasted",
      subject: "interaction",
      subjectId: interactionId,
      values,
    });
    return { interactionId, conversationId };
  });
}
