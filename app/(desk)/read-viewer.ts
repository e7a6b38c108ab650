import type { Viewer } from "@/components/desk/viewer";
import { listAccounts } from "@/lib/accounts/list-accounts";
import { getMe } from "@/lib/agents/get-me";
import { listAgents } from "@/lib/agents/list-agents";
import type { Ctx } from "@/lib/context/ctx";

/** Who looks, their colleagues, the accounts and what the channels can do. */
export async function readViewer(ctx: Ctx, locale: string): Promise<Viewer> {
  const [me, accounts, agents] = await Promise.all([
    getMe(ctx),
    listAccounts(ctx),
    listAgents(ctx, { isActive: true, limit: 200 }),
  ]);
  const { id, displayName, initials, role, zone, singleKeys, alarmSound, keys } = me;
  return {
    id,
    displayName,
    initials,
    role,
    zone,
    locale,
    singleKeys,
    alarmSound,
    keys,
    serverNow: ctx.now().getTime(),
    accounts,
    channels: [...ctx.traits.values()],
    colleagues: agents.data.map((agent) => ({
      id: agent.id,
      displayName: agent.displayName,
      initials: agent.initials,
    })),
  };
}
