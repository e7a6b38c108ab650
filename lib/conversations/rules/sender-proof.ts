import type { MailView, SenderProof } from "../mail-schemas";

/**
 * Whether a mail's From is proven by what our server wrote into Authentication-Results (RFC 8601). Only DMARC ties
 * a pass to the address a person reads (RFC 7489 §3); SPF or DKIM alone may have passed for another domain.
 */
export function senderProof(found: MailView["authentication"]): SenderProof {
  if (found === null) return "unchecked";
  if (found.dmarc === "pass") return "proved";
  return "unproven";
}
