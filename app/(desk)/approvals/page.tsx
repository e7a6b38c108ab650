import { getTranslations } from "next-intl/server";
import { AdminPage } from "@/components/admin/admin-page";
import { ApprovalsScreen } from "@/components/approvals/approvals-screen";
import { PhoneTabs } from "@/components/desk/phone-tabs";
import { requireAgent } from "@/lib/auth/agent-ctx";
import { listWaiting } from "@/lib/notifications/waiting/list-waiting";
import { listApprovals } from "@/lib/replies/approvals/list-approvals";

export async function generateMetadata() {
  return { title: (await getTranslations("teamwork"))("approval.page.title") };
}

export default async function ApprovalsPage() {
  const { ctx } = await requireAgent();
  const [first, waiting, t] = await Promise.all([
    listApprovals(ctx),
    listWaiting(ctx),
    getTranslations("teamwork"),
  ]);
  return (
    <>
      <AdminPage title={t("approval.page.title")} lead={t("approval.page.lead")}>
        <ApprovalsScreen first={first} firstWaiting={waiting} />
      </AdminPage>
      <PhoneTabs />
    </>
  );
}
