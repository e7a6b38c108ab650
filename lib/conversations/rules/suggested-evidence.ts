import type { Suggestion } from "@/lib/customers/link-schemas";
import type { Evidence, EvidenceKind } from "@/lib/customers/schemas";

const STRENGTH: readonly EvidenceKind[] = [
  "bridge-code",
  "quoted-address",
  "quoted-number",
  "same-record",
  "reply-token",
  "same-import-row",
];

type Reason = Pick<Suggestion["reasons"][number], "kind" | "value" | "interactionId" | "audience">;

/** The strongest of the reasons an agent had in sight, as the evidence of the link. */
export function evidenceOfReasons(reasons: readonly Reason[]): Evidence {
  const [best] = [...reasons].sort((a, b) => STRENGTH.indexOf(a.kind) - STRENGTH.indexOf(b.kind));
  if (!best) return { kind: "by-hand", value: null, interactionId: null, audience: null, words: null };
  const { kind, value, interactionId, audience } = best;
  return { kind, value, interactionId, audience, words: null };
}
