import type { AccountRef } from "../../channel";
import { instantOfId } from "../fold/wire";

/** The provider's bare id of an external id of ours: `post:12` and `dm:12` are both `12`. */
export function bareId(externalId: string): string {
  return externalId.slice(externalId.indexOf(":") + 1);
}

/** When X made it, by its id; our own clock where the id can't be right. */
export function madeAt(id: string, now: Date): Date {
  const at = instantOfId(id);
  return at && Math.abs(at.getTime() - now.getTime()) < 3_600_000 ? at : now;
}

/** The account's X id; a path without it would ask for somebody else. */
export function ownIdOf(account: AccountRef): string {
  return account.externalId ?? "0";
}
