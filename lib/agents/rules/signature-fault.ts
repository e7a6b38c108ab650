import { readSignature } from "./signature";
import type { SignatureStyle } from "./signature-mark";

export const SIGNATURE_FAULTS = ["unsigned", "double", "unknown"] as const;
export type SignatureFault = (typeof SIGNATURE_FAULTS)[number];

const COUNTER = /(?:^|\s)[([]?(\d{1,2})\/(\d{1,2})[)\]]?\s*$/;

/**
 * What is wrong with how a public answer of ours is signed: not at all (a part before the last of a counted thread
 * needn't be), twice, or by nobody we know. Null when it is as it should be.
 */
export function signatureFault(
  text: string,
  style: SignatureStyle,
  isKnown: boolean,
): { fault: SignatureFault; initials: string | null } | null {
  const last = readSignature(text, style);
  if (last === null) return isEarlierPart(text) ? null : { fault: "unsigned", initials: null };
  const { initials } = last;
  const before = readSignature(last.textWithout, style);
  if (before !== null && (before.symbol === last.symbol || before.symbol === style.symbol))
    return { fault: "double", initials };
  return isKnown ? null : { fault: "unknown", initials };
}

function isEarlierPart(text: string): boolean {
  const [, part, parts] = COUNTER.exec(text) ?? [];
  return part !== undefined && parts !== undefined && Number(part) < Number(parts);
}
