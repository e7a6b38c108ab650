import type { Actor } from "@/lib/context/ctx";

export interface AccountRight {
  mayReply: boolean;
  mayReadPrivate: boolean;
}

/**
 * Whether the actor may answer through an account, given what their teams may do with it: care holds a reply-only
 * right on brand accounts; private answers need the right to read private messages too. Admins and keys may.
 */
export function mayReply(actor: Actor, rights: readonly AccountRight[], audience: string): boolean {
  switch (actor.type) {
    case "agent":
      if (actor.role === "admin") return true;
      return (
        rights.some((right) => right.mayReply) &&
        (audience !== "private" || rights.some((right) => right.mayReadPrivate))
      );
    case "program":
    case "system":
      return true;
    case "webhook":
    case "public":
      return false;
  }
}
