import type { AffectedStand } from "../../affected-schemas";
import type { LeftOut, Mailing } from "../../mailings/mailing-schemas";

interface MightGet {
  isErased: boolean;
  address: string | null;
  stand: AffectedStand;
  /** Answered by an earlier letter alone. */
  wasTold: boolean;
  /** A letter to that address came back for good. */
  hasBounced: boolean;
  /** They want no mail of this kind. */
  hasOptedOut: boolean;
  /** Fields the text needs and nothing is known for. */
  missing: readonly string[];
}

/**
 * Why somebody affected gets no letter, null where they do: the first reason that holds, those a person decided before
 * those of the data. Who was answered or has chosen is left out only where the audience says so.
 */
export function leftOutReason(
  { isErased, address, stand, wasTold, hasBounced, hasOptedOut, missing }: MightGet,
  { who }: Pick<Mailing["audience"], "who">,
): LeftOut | null {
  if (isErased) return "erased";
  if (stand === "set-aside") return "set-aside";
  if (stand === "claimed" && (who === "unclaimed" || who === "unanswered")) return "claimed";
  if (stand === "answered" && who === "unanswered") return wasTold ? "told" : "handled";
  if (address === null) return "no-address";
  if (hasOptedOut) return "opted-out";
  if (hasBounced) return "bounced-before";
  return missing.length > 0 ? "missing-field" : null;
}
