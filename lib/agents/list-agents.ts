import { Invalid } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { all, sql } from "@/lib/db/sql";
import { readAgents } from "./read-agents";
import type { Agent } from "./schemas";

export interface ListAgents {
  isActive?: boolean | undefined;
  limit?: number | undefined;
  cursor?: string | undefined;
}

export interface AgentPage {
  data: Agent[];
  nextCursor: string | null;
}

/** Who works here, by name; leavers too unless asked otherwise. Keyset pages. */
export async function listAgents(
  ctx: Ctx,
  { isActive, limit = 50, cursor }: ListAgents = {},
): Promise<AgentPage> {
  const conditions = [
    ...(isActive === undefined ? [] : [sql`a."isActive" = ${isActive}`]),
    ...(cursor ? [behind(cursor)] : []),
  ];
  const rows = await readAgents(ctx, all(conditions), limit + 1);
  const data = rows.slice(0, limit);
  const last = rows.length > limit ? data.at(-1) : undefined;
  const nextCursor = last
    ? Buffer.from(JSON.stringify([last.displayName, last.id])).toString("base64url")
    : null;
  return { data, nextCursor };
}

function behind(cursor: string) {
  const [, name, id] =
    /^\["(.*)","([0-9a-f-]{36})"\]$/su.exec(Buffer.from(cursor, "base64url").toString()) ?? [];
  if (name === undefined || id === undefined) throw new Invalid("malformed", { field: "cursor" });
  return sql`(a."displayName", a.id) > (${JSON.parse(`"${name}"`)}, ${id}::uuid)`;
}
