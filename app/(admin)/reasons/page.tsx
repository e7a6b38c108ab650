import { getTranslations } from "next-intl/server";
import { AdminPage } from "@/components/admin/admin-page";
import { ReasonTree } from "@/components/reasons/reason-tree";
import { requireAgent } from "@/lib/auth/agent-ctx";
import { listReasons } from "@/lib/conversations/list-reasons";
import { addReason, alterReason, placeReasons } from "./actions";

export async function generateMetadata() {
  return { title: (await getTranslations("admin-reasons"))("title") };
}

export default async function ReasonsPage() {
  const { ctx } = await requireAgent(["lead", "admin"]);
  const reasons = await listReasons(ctx, { retired: true });
  const t = await getTranslations("admin-reasons");
  return (
    <AdminPage title={t("title")} lead={t("lead")}>
      <ReasonTree reasons={reasons} acts={{ add: addReason, change: alterReason, place: placeReasons }} />
    </AdminPage>
  );
}
