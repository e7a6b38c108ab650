import { acknowledges } from "@/lib/response-times/rules/acknowledgement";
import type { ClockMark, Correction } from "../correction-schemas";

export interface ClockColumns {
  direction: string;
  kind: string;
  authorType: string;
  text: string;
  /** What a person has said of it. */
  correction: Correction | null;
  /** It began a turn that asks for nothing. */
  isCloser: boolean;
}

/** How the clocks take a message: as a closer, as a bare acknowledgement, or as what it is. */
export function clockMark(row: ClockColumns): ClockMark {
  return { as: takenAs(row), isCorrected: row.correction !== null };
}

function takenAs(row: ClockColumns): ClockMark["as"] {
  if (row.direction === "inbound") return row.isCloser ? "closer" : null;
  if (row.direction !== "outbound" || row.kind === "call" || row.authorType === "system") return null;
  const isOne = row.correction ? row.correction === "acknowledgement" : acknowledges(row.text);
  return isOne ? "acknowledgement" : null;
}
