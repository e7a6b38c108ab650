import type { TeamRight } from "@/lib/accounts/rules/reader-rights";
import type { Ctx } from "@/lib/context/ctx";
import { sql } from "@/lib/db/sql";
import type { PostQueue, PostRule } from "./deed-schemas";
import { USUAL_RULE } from "./get-post-rule";
import { listHolds } from "./list-holds";
import { readPosts } from "./read-posts";
import { requireSight } from "./require-sight";
import { mayWrite } from "./rules/post-rights";

const NEXT = 20;
const MOST = 500;

interface Row {
  id: string;
  channel: string;
  handle: string;
  teams: TeamRight[];
  approval: PostRule["approval"] | null;
  altText: PostRule["altText"] | null;
}

/** Per account that posts in public: what leaves next, what is held, what asks to be read again, what waits for a yes. */
export async function reportQueue(ctx: Ctx): Promise<PostQueue> {
  requireSight(ctx.actor);
  const channels = [...ctx.traits]
    .filter(([, { audiences }]) =>
      audiences.some(({ audience, kind }) => audience === "public" && kind === "post"),
    )
    .map(([name]) => name);
  const accounts = await ctx.db.$queryRaw<Row[]>`
    SELECT a.id, a.channel, a.handle, r.approval, r."altText",
      coalesce((SELECT jsonb_agg(to_jsonb(m)) FROM "AccountTeam" m WHERE m."accountId" = a.id), '[]') AS teams
    FROM "Account" a LEFT JOIN "PostRule" r ON r."accountId" = a.id
    WHERE a."isActive" AND a.channel = ANY(${channels}) ORDER BY a.purpose, lower(a.handle)`;
  const posts = await readPosts(
    ctx,
    sql`p.state IN ('asked', 'planned', 'sending', 'unconfirmed')`,
    sql`coalesce(p."dueAt", p."plannedAt", p."createdAt"), p.id`,
    sql`${MOST}`,
  );
  const holds = await listHolds(ctx);
  const data = accounts.map(({ id, channel, handle, teams, approval, altText }) => {
    const own = posts.filter(({ account }) => account.id === id);
    const waiting = own.filter(({ state }) => state !== "asked");
    return {
      account: { id, channel, handle },
      mayWrite: mayWrite(ctx.actor, teams),
      rule: approval && altText ? { approval, altText } : USUAL_RULE,
      holds: holds.filter(
        (hold) => hold.account?.id === id || own.some(({ hold: by }) => by?.id === hold.id),
      ),
      next: waiting.slice(0, NEXT),
      planned: waiting.filter(({ hold, isStale }) => hold === null && !isStale).length,
      held: waiting.filter(({ hold }) => hold !== null).length,
      stale: waiting.filter(({ isStale }) => isStale).length,
      asked: own.length - waiting.length,
      inDoubt: waiting.filter(({ state }) => state === "unconfirmed").length,
    };
  });
  return { data };
}
