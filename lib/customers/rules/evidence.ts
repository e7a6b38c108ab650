import { type Evidence, type EvidenceKind, evidenceSchema } from "../schemas";
import type { DatumKind } from "./quoted-data";

/** What a quoted datum is evidence of. */
export function evidenceOf(kind: DatumKind): EvidenceKind {
  switch (kind) {
    case "address":
      return "quoted-address";
    case "number":
      return "quoted-number";
    case "record":
      return "same-record";
  }
}

/**
 * Whether a link ties a public identity to other records, which takes something the person gave in contact with us
 * (issue 3, item 5): channels differ, and one of them is public.
 */
export function needsGivenDatum(
  channels: readonly string[],
  isPublic: (channel: string) => boolean,
  hasRecords: boolean,
): boolean {
  const distinct = new Set(channels);
  return [...distinct].some(isPublic) && (distinct.size > 1 || hasRecords);
}

/** Evidence as a row keeps it; what is missing or unknown there is said to be by hand. */
export function readEvidence(kind: string | null, values: unknown): Evidence {
  const blank = { value: null, interactionId: null, audience: null, words: null };
  const held = typeof values === "object" ? { ...blank, ...values } : blank;
  const read = evidenceSchema.safeParse({ ...held, kind });
  return read.success ? read.data : { ...blank, kind: "by-hand" };
}
