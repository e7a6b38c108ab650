import { getTranslations } from "next-intl/server";
import { AdminPage, AdminPart } from "@/components/admin/admin-page";
import { PageWords } from "@/components/desk/page-words";
import { PhoneTabs } from "@/components/desk/phone-tabs";
import { IncidentTabs } from "@/components/incidents/incident-tabs";
import { ApprovalSize } from "@/components/incidents/mailings/approval-size";
import { AddMailing, MailingList } from "@/components/incidents/mailings/mailing-list";
import { requireAgent } from "@/lib/auth/agent-ctx";
import { orNotFound } from "@/lib/auth/or-not-found";
import { wordsOf } from "@/lib/auth/words-of";
import { getIncident } from "@/lib/incidents/list-incidents";
import { listMailings } from "@/lib/incidents/mailings/list-mailings";
import { getMailingSettings } from "@/lib/incidents/mailings/set-mailing-approval";
import { DESK_WORDS } from "../../../desk-words";

export async function generateMetadata() {
  return { title: (await getTranslations("mailings"))("title") };
}

type Props = { params: Promise<{ id: string }> };

export default async function MailingsPage({ params }: Props) {
  const { ctx, agent } = await requireAgent();
  const { id } = await params;
  const [incident, mailings, settings, words, t] = await orNotFound([id], () =>
    Promise.all([
      getIncident(ctx, id),
      listMailings(ctx, id),
      agent.role === "admin" ? getMailingSettings(ctx) : null,
      wordsOf([...DESK_WORDS, "admin", "incident", "mailings", "publishing"]),
      getTranslations("mailings"),
    ]),
  );
  const mayWrite = agent.role !== "agent" && incident.state === "open";
  return (
    <PageWords words={words}>
      <AdminPage
        title={incident.title}
        lead={t("lead")}
        actions={
          mayWrite && mailings.length > 0 ? <AddMailing incidentId={id} place={mailings.length} /> : null
        }
      >
        <IncidentTabs id={id} here="mailings" />
        <p className="max-w-[72ch] text-body text-ink-2">{t("neverX")}</p>
        <MailingList incidentId={id} mailings={mailings} mayWrite={mayWrite} />
        {settings ? (
          <AdminPart id="approval" title={t("approval.title")}>
            <ApprovalSize start={settings.approvalAbove} />
          </AdminPart>
        ) : null}
      </AdminPage>
      <PhoneTabs />
    </PageWords>
  );
}
