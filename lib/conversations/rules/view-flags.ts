import { evidenceSentence } from "@/lib/red-flags/rules/evidence-sentence";
import type { FlagEvidence } from "@/lib/red-flags/schemas";
import type { FlagView } from "../flag-schemas";

/** A standing flag as the database says it. */
export interface FlagRow {
  id: string;
  kind: string;
  evidence: FlagEvidence;
  weight: number;
  isInferred: boolean;
  isByHand: boolean;
  interactionId: string | null;
  raisedAt: string;
}

/** The flags of a conversation, each kind once by its heaviest; `level` is that of the turn they hurry. */
export function viewFlags(rows: readonly FlagRow[], level: number): FlagView[] {
  const shown = new Map<string, FlagView>();
  for (const row of rows) if (!shown.has(row.kind)) shown.set(row.kind, { ...viewFlag(row), level });
  return [...shown.values()];
}

export function viewFlag(row: FlagRow): Omit<FlagView, "level"> {
  const { kind, evidence, raisedAt, id, weight, isInferred, isByHand, interactionId } = row;
  return {
    id,
    reason: kind,
    evidence: evidenceSentence(evidence),
    says: evidence,
    weight,
    isInferred,
    isByHand,
    interactionId,
    raisedAt: new Date(raisedAt).toISOString(),
  };
}
