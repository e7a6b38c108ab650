import { getTranslations } from "next-intl/server";
import { AdminPage, AdminPart } from "@/components/admin/admin-page";
import { FactorRoles } from "@/components/agents/factor-roles";
import { getAgent } from "@/lib/agents/get-agent";
import { listSecondFactorRoles } from "@/lib/agents/second-factor";
import { requireAgent } from "@/lib/auth/agent-ctx";
import { setFactorRoles } from "./actions";

const FIXED = ["fixedInvite", "fixedSession", "fixedLock", "fixedHash"] as const;

export async function generateMetadata() {
  return { title: (await getTranslations("admin-agents"))("security.title") };
}

export default async function SecurityPage() {
  const { ctx, agent } = await requireAgent(["admin"]);
  const [roles, me] = await Promise.all([listSecondFactorRoles(ctx), getAgent(ctx, agent.agentId)]);
  const t = await getTranslations("admin-agents.security");
  return (
    <AdminPage title={t("title")} lead={t("lead")}>
      <FactorRoles
        roles={roles}
        concerns={me.signIn?.hasSecondFactor ? null : me.role}
        change={setFactorRoles}
      />
      <AdminPart id="fixed" title={t("fixed")}>
        <ul className="flex flex-col gap-1 text-body text-ink-2">
          {FIXED.map((name) => (
            <li key={name}>{t(name)}</li>
          ))}
        </ul>
      </AdminPart>
    </AdminPage>
  );
}
