import { getTranslations } from "next-intl/server";
import { AdminPage } from "@/components/admin/admin-page";
import { KeyDialog } from "@/components/agents/key-dialog";
import { KeyList } from "@/components/agents/key-list";
import { listAgents } from "@/lib/agents/list-agents";
import { listKeys } from "@/lib/agents/list-keys";
import { requireAgent } from "@/lib/auth/agent-ctx";
import { endKey, makeKey } from "./actions";

export async function generateMetadata() {
  return { title: (await getTranslations("admin-agents"))("keys.title") };
}

export default async function KeysPage() {
  const { ctx } = await requireAgent(["admin"]);
  const [keys, agents] = await Promise.all([listKeys(ctx), listAgents(ctx, { isActive: true, limit: 200 })]);
  const t = await getTranslations("admin-agents.keys");
  const owners = agents.data.map(({ id, displayName }) => ({ id, displayName }));
  return (
    <AdminPage title={t("title")} lead={t("lead")} actions={<KeyDialog agents={owners} make={makeKey} />}>
      <KeyList keys={keys} revoke={endKey} />
    </AdminPage>
  );
}
