import type { Viewer } from "@/components/desk/viewer";
import { listAccounts } from "@/lib/accounts/list-accounts";
import { getMe } from "@/lib/agents/get-me";
import { listSignatureWords } from "@/lib/agents/initials/list-signature-words";
import { isDraftOnly } from "@/lib/agents/limits/is-draft-only";
import { listAgents } from "@/lib/agents/list-agents";
import { assistSettings } from "@/lib/auth/assist-settings";
import type { Ctx } from "@/lib/context/ctx";
import { getShield } from "@/lib/conversations/abuse/set-shield";

/** Who looks, their colleagues, the accounts and what the channels can do. */
export async function readViewer(ctx: Ctx, locale: string): Promise<Viewer> {
  const [me, accounts, agents, drafts, shield] = await Promise.all([
    getMe(ctx),
    listAccounts(ctx),
    listAgents(ctx, { isActive: true, limit: 200 }),
    isDraftOnly(ctx),
    getShield(ctx),
  ]);
  const signsAs = await listSignatureWords(ctx, me.id);
  const { id, displayName, initials, role, zone, singleKeys, alarmSound, keys } = me;
  const suggests = assistSettings();
  return {
    id,
    displayName,
    initials,
    signsAs,
    role,
    zone,
    locale,
    singleKeys,
    alarmSound,
    keys,
    serverNow: ctx.now().getTime(),
    accounts,
    isDraftOnly: drafts,
    shield,
    channels: [...ctx.traits.values()],
    colleagues: agents.data.map((agent) => ({
      id: agent.id,
      displayName: agent.displayName,
      initials: agent.initials,
    })),
    assist: suggests && (suggests.sendsFacts ? "open" : "masked"),
  };
}
