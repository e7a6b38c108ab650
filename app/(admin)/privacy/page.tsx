import { getTranslations } from "next-intl/server";
import { AdminPage } from "@/components/admin/admin-page";
import { ErasureList } from "@/components/privacy/erasure-list";
import { ExportList } from "@/components/privacy/export-list";
import { HoldList } from "@/components/privacy/hold-list";
import { RetentionForm } from "@/components/privacy/retention-form";
import { requireAgent } from "@/lib/auth/agent-ctx";
import { getRetention } from "@/lib/privacy/get-retention";
import { listErasures } from "@/lib/privacy/list-erasures";
import { listExports } from "@/lib/privacy/list-exports";
import { listHolds } from "@/lib/privacy/list-holds";
import { confirmHold, liftHold, previewRetention, setRetention } from "./actions";

export async function generateMetadata() {
  return { title: (await getTranslations("privacy"))("title") };
}

export default async function PrivacyPage() {
  const { ctx, agent } = await requireAgent(["lead", "admin"]);
  const isAdmin = agent.role === "admin";
  const [holds, keeping] = await Promise.all([
    listHolds(ctx),
    isAdmin ? Promise.all([getRetention(ctx), listExports(ctx), listErasures(ctx)]) : null,
  ]);
  const t = await getTranslations("privacy");
  return (
    <AdminPage title={t("title")} lead={t("lead")}>
      <HoldList holds={holds} viewerId={agent.agentId} confirm={confirmHold} lift={liftHold} />
      {keeping ? (
        <>
          <RetentionForm retention={keeping[0]} preview={previewRetention} save={setRetention} />
          <ExportList exports={keeping[1]} />
          <ErasureList erasures={keeping[2]} />
        </>
      ) : null}
    </AdminPage>
  );
}
