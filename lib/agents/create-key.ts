import { writeEntry } from "@/lib/audit/write-entry";
import { NotFound } from "@/lib/base/errors";
import { uuidv7 } from "@/lib/base/ids";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { hashKey } from "./key-hash";
import { listKeys } from "./list-keys";
import { requireRole } from "./rules/require-role";
import type { CreateKey, Key } from "./schemas";

/** Characters that stay readable, to tell keys apart. */
const SHOWN = 12;

/** A new key, shown this once and stored as its hash. Admins only. Throws NotFound for an agent who is not active. */
export async function createKey(ctx: Ctx, input: CreateKey): Promise<Key & { key: string }> {
  const admin = requireRole(ctx.actor, ["admin"]);
  return inTransaction(ctx, async (ctx) => {
    const id = uuidv7(ctx.now(), ctx.random);
    const key = `caret_${Buffer.from(ctx.random(32)).toString("base64url")}`;
    const agentId = "agentId" in input ? input.agentId : null;
    const scopes = "scopes" in input ? [...new Set(input.scopes)] : [];
    if (agentId && (await ctx.db.agent.count({ where: { id: agentId, isActive: true } })) === 0)
      throw new NotFound("not-found");
    await ctx.db.apiKey.create({
      data: {
        id,
        name: input.name,
        prefix: key.slice(0, SHOWN),
        hash: hashKey(key),
        agentId,
        scopes,
        createdById: admin.agentId,
        createdAt: ctx.now(),
      },
    });
    await writeEntry(ctx, {
      action: "key.created",
      subject: "key",
      subjectId: id,
      values: { agentId, scopes },
    });
    const made = (await listKeys(ctx)).find((each) => each.id === id);
    if (!made) throw new NotFound("not-found");
    return { ...made, key };
  });
}
