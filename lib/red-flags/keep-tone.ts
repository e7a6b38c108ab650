import type { Ctx } from "@/lib/context/ctx";
import { readFlagRules } from "./read-flag-rules";
import { rateTone } from "./rules/tone/rate-tone";

export interface ToneToKeep {
  interactionId: string;
  text: string;
  language: string | null;
  /** What an agent says it is; null leaves it to the words. */
  said: { value: number; agentId: string } | null;
}

/** Keeps the tone an agent said, or the one of the words again where they take that back. */
export async function keepTone(ctx: Ctx, { interactionId, text, language, said }: ToneToKeep): Promise<void> {
  const rated = rateTone(text, language?.slice(0, 2).toLowerCase() ?? null);
  const now = said === null ? rated : { value: said.value, isMixed: false };
  const kept = {
    tone: now?.value ?? null,
    isMixed: now?.isMixed ?? false,
    toneWords: (rated?.words ?? []).map((word) => ({ ...word })),
    toneById: said?.agentId ?? null,
  };
  const { version } = await readFlagRules(ctx);
  await ctx.db.triage.upsert({
    where: { interactionId },
    create: { interactionId, rulesVersion: version, ...kept },
    update: kept,
  });
}
