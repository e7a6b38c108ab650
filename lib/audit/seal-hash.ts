import { createHash } from "node:crypto";
import { canonical } from "./rules/canonical";

/** What the first seal stands on. */
export const NO_HASH = "0".repeat(64);

export interface SealedColumns {
  id: string;
  at: Date;
  actorType: string;
  actorId: string | null;
  action: string;
  subject: string;
  subjectId: string | null;
  values: unknown;
  address: string | null;
}

/** sha256(previous hash + canonical JSON of the whole entry), in hex. */
export function sealHash(previousHash: string, entry: SealedColumns): string {
  const { id, at, actorType, actorId, action, subject, subjectId, values, address } = entry;
  const whole = {
    id,
    at: at.toISOString(),
    actorType,
    actorId,
    action,
    subject,
    subjectId,
    values,
    address,
  };
  return createHash("sha256")
    .update(previousHash + canonical(whole))
    .digest("hex");
}
