import type { Ctx } from "@/lib/context/ctx";
import { sql } from "@/lib/db/sql";
import { readOffers } from "@/lib/goodwill/read-offers";
import { readPosts } from "@/lib/publishing/read-posts";
import { listApprovals } from "@/lib/replies/approvals/list-approvals";
import { listAskedMailings, listAskedStatements } from "./list-asked-of-incidents";
import type { Waiting } from "./waiting-schemas";

const MOST = 100;

/**
 * Everything that waits for the reader's yes, in every room of the desk, and what they asked for themselves; the longest
 * waiting first. A program sees all that waits and decides on none.
 */
export async function listWaiting(ctx: Ctx): Promise<Waiting[]> {
  const found = await Promise.all([
    listReplies(ctx),
    listOffers(ctx),
    listAskedMailings(ctx),
    listAskedStatements(ctx),
    listPosts(ctx),
  ]);
  const isAll = ctx.actor.type !== "agent";
  return found
    .flat()
    .filter(({ mayDecide, isMine }) => isAll || mayDecide || isMine)
    .sort((a, b) => a.askedAt.localeCompare(b.askedAt));
}

async function listReplies(ctx: Ctx): Promise<Waiting[]> {
  return (await listApprovals(ctx)).map((each) => ({
    kind: "reply",
    id: each.id,
    title: each.customer.displayName,
    text: each.text,
    ...plain,
    by: markOf(each.writer),
    askedAt: each.askedAt,
    dueAt: each.dueAt,
    path: "/approvals",
    mayDecide: each.mayDecide,
    isMine: each.mayWithdraw,
  }));
}

async function listOffers(ctx: Ctx): Promise<Waiting[]> {
  if (isBound(ctx)) return [];
  return (await readOffers(ctx, sql`o.state = 'asked'`, MOST)).map((each) => ({
    kind: "goodwill",
    id: each.id,
    title: each.customer.displayName,
    text: `${each.written} ${each.kind.name}: ${each.reason}`,
    ...plain,
    by: each.givenBy ? markOf(each.givenBy) : null,
    askedAt: each.askedAt,
    dueAt: null,
    path: each.conversationId ? `/inbox/${each.conversationId}` : "/goodwill",
    mayDecide: each.mayDecide,
    isMine: isSelf(ctx, each.givenBy?.id),
  }));
}

async function listPosts(ctx: Ctx): Promise<Waiting[]> {
  if (isBound(ctx)) return [];
  const posts = await readPosts(ctx, sql`p.state = 'asked'`, sql`p."askedAt", p.id`, sql`${MOST}`);
  return posts.map((each) => ({
    ...plain,
    kind: "post",
    id: each.id,
    title: each.account.handle,
    text: each.parts.map(({ text }) => text).join("\n\n"),
    incident: each.incident,
    by: each.askedBy ? markOf(each.askedBy) : null,
    askedAt: each.askedAt ?? each.createdAt,
    dueAt: each.plannedAt,
    path: `/publishing/${each.id}`,
    mayDecide: each.may.approve,
    isMine: isSelf(ctx, each.askedBy?.id),
  }));
}

const plain = { language: null, incident: null, people: null };
const markOf = ({ id, displayName }: { id: string; displayName: string }) => ({ id, displayName });

/** A helper bound to one incident's conversations decides on nothing beside them. */
const isBound = ({ actor }: Ctx) => actor.type === "agent" && actor.onlyTag !== undefined;
const isSelf = ({ actor }: Ctx, id: string | undefined) => actor.type === "agent" && actor.agentId === id;
