import { startOfDay } from "@/lib/audit/rules/start-of-day";
import type { Ctx } from "@/lib/context/ctx";
import { normaliseTag } from "@/lib/conversations/rules/tags";
import { findAgents } from "./find-agents";
import { listPeopleNamed } from "./list-people-named";
import { type FilterKey, type QueryToken, writeToken } from "./rules/parse-query";

/** What narrows a search, as ids and instants; null where it does not. */
export interface Narrowing {
  customerIds: string[] | null;
  channels: string[] | null;
  accountIds: string[] | null;
  writerIds: string[] | null;
  /** The id of zeros stands for conversations assigned to nobody. */
  assigneeIds: string[] | null;
  statuses: string[] | null;
  tags: string[] | null;
  audiences: string[] | null;
  kinds: string[] | null;
  before: Date | null;
  from: Date | null;
  hasFile: boolean;
  /** No conversation bears a flag of that name. */
  isImpossible: boolean;
  /** As they were written: what nobody is known by. They find nothing. */
  unknown: string[];
}

type Filter = Extract<QueryToken, { kind: "filter" }>;

/**
 * Looks up what the filters name. The same key twice means either; tags mean all. Whoever the reader may not know of
 * is unknown like somebody who does not exist.
 */
export async function resolveFilters(ctx: Ctx, tokens: readonly QueryToken[]): Promise<Narrowing> {
  const filters = tokens.filter((token): token is Filter => token.kind === "filter");
  const of = (key: FilterKey) => filters.filter((filter) => filter.key === key);
  const values = (key: FilterKey) => orNull(of(key).map(({ value }) => value.toLowerCase()));
  const unknown: string[] = [];
  const look = async (key: FilterKey, find: (value: string) => Promise<string[]>) => {
    const all = await Promise.all(
      of(key).map(async (filter) => {
        const ids = await find(filter.value);
        if (ids.length === 0) unknown.push(writeToken(filter));
        return ids;
      }),
    );
    return all.length === 0 ? null : all.flat();
  };
  const isNone = (value: string) => value.toLowerCase() === "none";
  const zone = filters.some(({ key }) => key === "before" || key === "after") ? await zoneOf(ctx) : "UTC";
  return {
    customerIds: await look("from", (value) => listPeopleNamed(ctx, value)),
    channels: values("channel"),
    accountIds: await look("account", (value) => accountsNamed(ctx, value)),
    writerIds: await look("agent", (value) => findAgents(ctx, value)),
    assigneeIds: await look("assignee", async (value) => (isNone(value) ? [NOBODY] : findAgents(ctx, value))),
    statuses: values("status"),
    tags: orNull(of("tag").map(({ value }) => normaliseTag(value))),
    audiences: values("audience"),
    kinds: values("kind"),
    before: instant(days(of("before"))[0], zone),
    from: instant(days(of("after")).at(-1), zone),
    hasFile: of("has").length > 0,
    isImpossible: of("flag").length > 0,
    unknown,
  };
}

export const NOBODY = "00000000-0000-0000-0000-000000000000";
const orNull = (values: string[]) => (values.length === 0 ? null : values);

async function accountsNamed(ctx: Ctx, value: string): Promise<string[]> {
  const handle = value.replace(/^@/, "").toLowerCase();
  const rows = await ctx.db.$queryRaw<{ id: string }[]>`
    SELECT id FROM "Account" WHERE ltrim(lower(handle), '@') = ${handle}`;
  return rows.map(({ id }) => id);
}

async function zoneOf({ db, actor }: Ctx): Promise<string> {
  if (actor.type !== "agent") return "UTC";
  const agent = await db.agent.findUnique({ where: { id: actor.agentId }, select: { zone: true } });
  return agent?.zone ?? "UTC";
}

/** Days as they are written are in their own order. */
const days = (filters: readonly Filter[]) => filters.map(({ value }) => value).sort();
const instant = (day: string | undefined, zone: string) => (day ? startOfDay(day, zone, 0) : null);
