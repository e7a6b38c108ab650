import { signText } from "@/lib/agents/rules/signature";
import { Invalid, Refused } from "@/lib/base/errors";
import type { AudienceTraits } from "@/lib/channels/channel-traits";
import { splitText } from "./split-text";
import { weightedLength } from "./weighted-length";

export interface Composed {
  parts: { text: string; weightedLength: number }[];
  /** The whole, signed, as the history shows it. */
  text: string;
  signature: string;
}

export interface Style {
  symbol: string;
  kind: "initials" | "name";
  initials: string;
}

/**
 * What goes out for a typed text: signed once at the end, split where the channel's posts are short. Throws Invalid
 * `empty-reply`, Refused `foreign-signature` when another agent's is typed at its end, Refused `too-long`.
 */
export function composeParts(
  typed: string,
  style: Style,
  traits: AudienceTraits,
  hasFiles = false,
): Composed {
  const signed = signText(typed, { symbol: style.symbol, initials: style.initials, style: style.kind });
  if (signed.kind === "foreign") throw new Refused("foreign-signature", { initials: signed.initials });
  const { text, signature } = signed;
  const body = text.slice(0, text.length - signature.length).trim();
  if (body === "" && !hasFiles) throw new Invalid("empty-reply");
  if (traits.count === "characters") {
    const length = [...text].length;
    if (length > traits.limit) throw new Refused("too-long", { length, limit: traits.limit });
    return { parts: [{ text, weightedLength: length }], text, signature };
  }
  const { limit, maxParts, leadingMentionsFree } = traits;
  const split = splitText({ text: body, signature, limit, maxParts, leadingMentionsFree });
  if ("tooLong" in split) {
    const length = weightedLength(text, { leadingMentionsFree }).weightedLength;
    throw new Refused("too-long", { length, limit: limit * maxParts });
  }
  return { parts: split.parts, text, signature };
}
