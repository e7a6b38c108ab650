import { requireAgentActor } from "@/lib/agents/rules/require-role";
import { uuidv7 } from "@/lib/base/ids";
import type { Ctx } from "@/lib/context/ctx";
import { getVisible } from "@/lib/conversations/get-visible";
import { cleanText } from "@/lib/conversations/rules/clean-text";
import { textHash } from "@/lib/replies/text-hash";
import { getMacro } from "./get-macro";
import type { NoteUse } from "./schemas";

/** Notes that an agent took a macro into an answer, none of its words. Throws NotFound, Forbidden for who answers nobody. */
export async function noteUse(ctx: Ctx, id: string, input: NoteUse): Promise<void> {
  const { agentId } = requireAgentActor(ctx.actor);
  const { version } = await getMacro(ctx, id);
  const { conversationId, channel, audience } = input;
  await getVisible(ctx, conversationId);
  const hash = textHash(channel, audience, cleanText(input.text).normalize("NFC"));
  await ctx.db.macroUse.create({
    data: {
      id: uuidv7(ctx.now(), ctx.random),
      macroId: id,
      version,
      conversationId,
      agentId,
      audience,
      digest: ctx.vault.digest("macro-use", hash),
      usedAt: ctx.now(),
    },
  });
}
