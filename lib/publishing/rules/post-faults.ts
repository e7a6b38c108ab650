import { Invalid, Refused } from "@/lib/base/errors";
import type { AudienceTraits } from "@/lib/channels/channel-traits";
import { weightedLength } from "@/lib/replies/rules/weighted-length";

export interface PostContent {
  text: string;
  attachments: readonly { name: string; type: string; altText: string | null }[];
}

/** What a text weighs on a channel. */
export function lengthOf(text: string, { count }: Pick<AudienceTraits, "count">): number {
  return count === "characters"
    ? [...text].length
    : weightedLength(text, { leadingMentionsFree: false }).weightedLength;
}

/**
 * Refuses a thread that its channel would not take as it stands. Throws Invalid `post-empty` or
 * `too-many-attachments`, Refused `post-too-long` and `alt-text-missing`, naming the part from 1.
 */
export function refuseFaulty(
  parts: readonly PostContent[],
  traits: AudienceTraits,
  altText: "warn" | "require",
): void {
  for (const [index, { text, attachments }] of parts.entries()) {
    const part = index + 1;
    if (text.trim() === "" && attachments.length === 0) throw new Invalid("post-empty", { part });
    if (attachments.length > traits.maxAttachments)
      throw new Invalid("too-many-attachments", { limit: traits.maxAttachments });
    const length = lengthOf(text, traits);
    if (length > traits.limit) throw new Refused("post-too-long", { part, length, limit: traits.limit });
    const bare = attachments.find((each) => !each.altText?.trim());
    if (bare && altText === "require") throw new Refused("alt-text-missing", { part, name: bare.name });
  }
}
