import type { Actor } from "@/lib/context/ctx";

/** What an actor sees: every conversation, those of some teams and of none, or nothing. */
export type Sight =
  | { kind: "everything" }
  | { kind: "teams"; teamIds: readonly string[]; onlyTag?: string }
  | { kind: "nothing" };

/**
 * DESIGN §4, Rights: agents and leads see conversations of their teams and of none, admins all.
 * A helper bound to an incident sees of those only what bears its tag. A program's key is held back by its scopes, the desk's own tasks by nothing.
 */
export function sightOf(actor: Actor): Sight {
  switch (actor.type) {
    case "agent":
      if (actor.role === "admin") return { kind: "everything" };
      return {
        kind: "teams",
        teamIds: actor.teamIds,
        ...(actor.onlyTag ? { onlyTag: actor.onlyTag } : {}),
      };
    case "program":
    case "system":
      return { kind: "everything" };
    case "webhook":
    case "public":
      return { kind: "nothing" };
  }
}

/**
 * Whether the actor may know of a conversation of this team; where its tags are not known, a helper bound to an incident
 * may not. Its SQL twin is `maySeeSql`.
 */
export function maySee(
  actor: Actor,
  conversation: { teamId: string | null; tags?: readonly string[] | null },
): boolean {
  const sight = sightOf(actor);
  switch (sight.kind) {
    case "everything":
      return true;
    case "nothing":
      return false;
    case "teams":
      if (sight.onlyTag && !conversation.tags?.includes(sight.onlyTag)) return false;
      return conversation.teamId === null || sight.teamIds.includes(conversation.teamId);
  }
}

/** Whether its words are kept from the reader: private, through an account whose messages their teams do not read. */
export function isBarred(
  barredAccountIds: ReadonlySet<string>,
  item: { audience: string; accountId: string | null },
): boolean {
  return item.audience === "private" && item.accountId !== null && barredAccountIds.has(item.accountId);
}
