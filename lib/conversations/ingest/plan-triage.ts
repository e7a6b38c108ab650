import { createHash } from "node:crypto";
import type { Arrival } from "@/lib/conversations/arrival";
import { findPersonal } from "@/lib/customers/rules/personal/find-personal";
import type { Profile } from "@/lib/customers/rules/profile";
import { bareText } from "@/lib/red-flags/rules/same-text";
import { flagsOfText } from "@/lib/red-flags/rules/text/flags-of-text";
import { rateTone } from "@/lib/red-flags/rules/tone/rate-tone";
import type { Batch } from "./batch";

/** What is triaged: an interaction of a person, new, edited or grown. */
interface Triaged {
  id: string;
  threadId: string;
  conversationId: string | null;
  text: string;
  language: string | null;
  startsAt: Date;
  metrics: { reposts: number; likes: number; views: number };
}

/**
 * What the rules of words make of it: a row beside the interaction, and findings for its conversation. Of one that is
 * quoted by its numbers alone, because they grew, the row stays.
 */
export function planTriage(
  batch: Batch,
  { inbound }: Pick<Arrival, "inbound">,
  profile: Profile,
  said: Triaged,
  isSameText = false,
): void {
  const language = said.language?.slice(0, 2).toLowerCase() ?? null;
  const tone = rateTone(said.text, language);
  if (!isSameText) {
    const bare = inbound.audience === "public" ? bareText(said.text) : null;
    const marks = findPersonal(said.text).map(({ key: _, ...mark }) => mark);
    batch.plan.triages = batch.plan.triages.filter(({ interactionId }) => interactionId !== said.id);
    batch.plan.triages.push({
      interactionId: said.id,
      tone: tone?.value ?? null,
      isMixed: tone?.isMixed ?? false,
      toneWords: tone?.words ?? [],
      marks,
      textKey: bare && createHash("sha256").update(bare).digest("base64url").slice(0, 22),
      rulesVersion: batch.rules.version,
    });
  }
  if (said.conversationId === null) return;
  const { kind, audience } = inbound;
  const found = flagsOfText(
    {
      text: said.text,
      language,
      kind,
      audience,
      publishedAt: inbound.publishedAt,
      author: profile,
      ...said.metrics,
      tone: tone?.value ?? null,
    },
    batch.rules,
  );
  const placed = found.map((each) => ({
    ...each,
    threadId: said.threadId,
    interactionId: said.id,
    sinceAt: said.startsAt.getTime(),
  }));
  if (placed.length === 0) return;
  const before = batch.findings.get(said.conversationId) ?? [];
  batch.findings.set(said.conversationId, [...before, ...placed]);
  if (!batch.causes.has(said.conversationId)) batch.causes.set(said.conversationId, "none");
}
