import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { AdminPage } from "@/components/admin/admin-page";
import { PageWords } from "@/components/desk/page-words";
import { PhoneTabs } from "@/components/desk/phone-tabs";
import { IncidentTabs } from "@/components/incidents/incident-tabs";
import { IncidentReportView } from "@/components/incidents/report/incident-report-view";
import { ReportDeeds } from "@/components/incidents/report/report-deeds";
import { requireAgent } from "@/lib/auth/agent-ctx";
import { wordsOf } from "@/lib/auth/words-of";
import { NotFound } from "@/lib/base/errors";
import { getIncident } from "@/lib/incidents/list-incidents";
import { reportIncident } from "@/lib/incidents/report/report-incident";
import { DESK_WORDS } from "../../../desk-words";

export async function generateMetadata() {
  return { title: (await getTranslations("incident-report"))("title") };
}

type Props = { params: Promise<{ id: string }> };

export default async function IncidentReportPage({ params }: Props) {
  const { ctx, agent } = await requireAgent();
  const { id } = await params;
  if (!z.uuid().safeParse(id).success) notFound();
  const [incident, words, t] = await Promise.all([
    getIncident(ctx, id).catch(missing),
    wordsOf([...DESK_WORDS, "admin", "incident", "incident-report"]),
    getTranslations("incident-report"),
  ]);
  const report = agent.role === "agent" ? null : await reportIncident(ctx, id);
  return (
    <PageWords words={words}>
      <AdminPage
        title={<span dir="auto">{incident.title}</span>}
        lead={t(incident.state === "open" ? "leadOpen" : "lead")}
        actions={report ? <ReportDeeds incidentId={id} /> : null}
      >
        <IncidentTabs id={id} here="report" />
        {report ? (
          <IncidentReportView report={report} />
        ) : (
          <p className="max-w-[72ch] text-body text-ink-2">{t("leadsOnly")}</p>
        )}
      </AdminPage>
      <PhoneTabs />
    </PageWords>
  );
}

function missing(error: unknown): never {
  if (error instanceof NotFound) notFound();
  throw error;
}
