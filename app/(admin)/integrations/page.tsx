import { getTranslations } from "next-intl/server";
import { AdminPage } from "@/components/admin/admin-page";
import { IntegrationsScreen } from "@/components/integrations/integrations-screen";
import { listAccounts } from "@/lib/accounts/list-accounts";
import { requireAgent } from "@/lib/auth/agent-ctx";
import { listIdentityRules } from "@/lib/customers/list-identity-rules";
import { listDeclared } from "@/lib/integrations/list-declared";
import { addAction, addLookup, addRule, retire } from "./actions";

export async function generateMetadata() {
  return { title: (await getTranslations("integrations"))("admin.title") };
}

export default async function IntegrationsPage() {
  const { ctx } = await requireAgent(["admin"]);
  const accounts = await listAccounts(ctx);
  const [declared, rules] = await Promise.all([
    listDeclared(ctx),
    listIdentityRules(
      ctx,
      accounts.map(({ id }) => id),
    ),
  ]);
  const t = await getTranslations("integrations");
  return (
    <AdminPage title={t("admin.title")} lead={t("admin.lead")}>
      <IntegrationsScreen
        accounts={accounts.map(({ id, handle, channel }) => ({ id, handle, channel }))}
        {...declared}
        rules={rules}
        acts={{ addLookup, addAction, addRule, retire }}
      />
    </AdminPage>
  );
}
