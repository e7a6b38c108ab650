import { writeEntry } from "@/lib/audit/write-entry";
import { uuidv7 } from "@/lib/base/ids";
import { type Ctx, inTransaction } from "@/lib/context/ctx";

export interface OpenSession {
  agentId: string;
  method: "password" | "oidc" | "one-click";
  userAgent?: string | undefined;
  address?: string | undefined;
}

/** A session of its own for every sign-in; an older cookie is never taken over. */
export async function openSession(ctx: Ctx, input: OpenSession): Promise<string> {
  return inTransaction(ctx, async (ctx) => {
    const at = ctx.now();
    const id = uuidv7(at, ctx.random);
    await ctx.db.session.create({
      data: {
        id,
        agentId: input.agentId,
        createdAt: at,
        lastSeenAt: at,
        userAgent: input.userAgent?.slice(0, 300) ?? null,
        address: input.address ?? null,
      },
    });
    await writeEntry(ctx, {
      action: "session.opened",
      subject: "agent",
      subjectId: input.agentId,
      values: { method: input.method },
    });
    return id;
  });
}
