import { writeEntry } from "@/lib/audit/write-entry";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { getMe } from "./get-me";
import { movedKeys } from "./rules/desk-keys";
import { requireAgentActor } from "./rules/require-role";
import type { Agent, UpdateMe } from "./schemas";

/**
 * What an agent sets for themselves: zone, language, keys, sound. Never role, teams or initials. Throws as `movedKeys`.
 */
export async function updateMe(ctx: Ctx, input: UpdateMe): Promise<Agent> {
  const { agentId } = requireAgentActor(ctx.actor);
  const keys = input.keys ? JSON.stringify(movedKeys(input.keys)) : null;
  return inTransaction(ctx, async (ctx) => {
    await ctx.db.$executeRaw`
      UPDATE "Agent" SET zone = coalesce(${input.zone ?? null}, zone), locale = coalesce(${input.locale ?? null}, locale),
        "singleKeys" = coalesce(${input.singleKeys ?? null}, "singleKeys"),
        "alarmSound" = coalesce(${input.alarmSound ?? null}, "alarmSound"),
        keys = coalesce(${keys}::jsonb, keys) WHERE id = ${agentId}::uuid`;
    const values = { fields: Object.keys(input) };
    await writeEntry(ctx, { action: "agent.changed", subject: "agent", subjectId: agentId, values });
    return getMe(ctx);
  });
}
