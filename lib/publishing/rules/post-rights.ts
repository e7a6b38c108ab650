import type { TeamRight } from "@/lib/accounts/rules/reader-rights";
import type { Actor } from "@/lib/context/ctx";
import type { PostState } from "../schemas";
import { isStale, type Waiting } from "./is-stale";

export type Approval = "none" | "member" | "lead";

export interface PostStand extends Omit<Waiting, "state"> {
  state: PostState;
  /** Whose words they are. */
  changedById: string | null;
  askedById: string | null;
  decidedById: string | null;
  /** Parts that are out already. */
  sentParts: number;
}

/**
 * Whether the actor plans what this account posts: teams that may publish there, leads of any team named for it,
 * admins, and programs by their scope. Everybody else looks on.
 */
export function mayWrite(actor: Actor, teams: readonly TeamRight[]): boolean {
  switch (actor.type) {
    case "agent": {
      if (actor.onlyTag) return false;
      if (actor.role === "admin") return true;
      const own = teams.filter(({ teamId }) => actor.teamIds.includes(teamId));
      return actor.role === "lead" ? own.length > 0 : own.some(({ mayPublish }) => mayPublish);
    }
    case "program":
    case "system":
      return true;
    case "webhook":
    case "public":
      return false;
  }
}

/** Any agent may stop what is planned, whatever their team; a helper bound to one incident may not. */
export function mayHold(actor: Actor): boolean {
  return actor.type === "program" || (actor.type === "agent" && actor.onlyTag === undefined);
}

/** Whether it needs somebody else's yes before it leaves. */
export function needsApproval(actor: Actor, approval: Approval, decidedById: string | null): boolean {
  if (approval === "none" || decidedById !== null) return false;
  return !(actor.type === "agent" && actor.role === "admin");
}

/** Nobody lets out their own words but an admin; where the account asks for a lead, a member's yes is not enough. */
export function mayApprove(
  actor: Actor,
  isWriter: boolean,
  approval: Approval,
  { state, changedById, askedById }: PostStand,
): boolean {
  if (actor.type !== "agent" || !isWriter || state !== "asked") return false;
  if (actor.role === "admin") return true;
  if (actor.agentId === changedById || actor.agentId === askedById) return false;
  return actor.role === "lead" || approval !== "lead";
}

export interface PostDeeds {
  change: boolean;
  ask: boolean;
  approve: boolean;
  plan: boolean;
  confirm: boolean;
  release: boolean;
  cancel: boolean;
  /** Back into a draft, before anybody said yes. */
  withdraw: boolean;
}

/** What the actor may do with a post now. */
export function postDeeds(
  actor: Actor,
  teams: readonly TeamRight[],
  approval: Approval,
  post: PostStand,
  now: Date,
): PostDeeds {
  const writes = mayWrite(actor, teams);
  const { state, sentParts, decidedById } = post;
  const isBegun = sentParts > 0;
  const isDraft = state === "draft" || state === "returned";
  const isBack = state === "refused" || state === "failed";
  const stale = isStale(post, now);
  const leads = actor.type === "agent" && actor.role !== "agent";
  return {
    change: writes && !isBegun && (isDraft || isBack || state === "planned"),
    ask: writes && isDraft,
    approve: mayApprove(actor, writes, approval, post),
    plan: writes && (isBack || isDraft) && !needsApproval(actor, approval, decidedById),
    confirm: writes && stale,
    release: writes && leads && state === "planned" && post.holdId !== null && !stale,
    withdraw: writes && state === "asked" && isAuthor(actor, post),
    cancel: writes && (isDraft || isBack || state === "asked" || state === "planned"),
  };
}

/** Whose words they are or who asked for them; a program takes back what no agent asked. */
function isAuthor(actor: Actor, { changedById, askedById }: PostStand): boolean {
  if (actor.type === "program") return askedById === null;
  return actor.type === "agent" && (actor.agentId === changedById || actor.agentId === askedById);
}
