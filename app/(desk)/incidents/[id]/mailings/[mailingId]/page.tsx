import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AdminPage } from "@/components/admin/admin-page";
import { PageWords } from "@/components/desk/page-words";
import { PhoneTabs } from "@/components/desk/phone-tabs";
import { IncidentTabs } from "@/components/incidents/incident-tabs";
import { MailingScreen } from "@/components/incidents/mailings/mailing-screen";
import { requireAgent } from "@/lib/auth/agent-ctx";
import { mailWords } from "@/lib/auth/mail-words";
import { orNotFound } from "@/lib/auth/or-not-found";
import { wordsOf } from "@/lib/auth/words-of";
import { listMakeGoods } from "@/lib/goodwill/make-good/list-make-goods";
import { listAffectedJobs } from "@/lib/incidents/affected/list-affected-jobs";
import { getIncident } from "@/lib/incidents/list-incidents";
import { listMailboxes } from "@/lib/incidents/mailings/find-mailbox";
import { getMailing } from "@/lib/incidents/mailings/get-mailing";
import { previewMailing } from "@/lib/incidents/mailings/preview-mailing";
import { DESK_WORDS } from "../../../../desk-words";

export async function generateMetadata() {
  return { title: (await getTranslations("mailings"))("title") };
}

type Props = { params: Promise<{ id: string; mailingId: string }> };

export default async function MailingPage({ params }: Props) {
  const { ctx, agent } = await requireAgent();
  const { id, mailingId } = await params;
  const isLead = agent.role !== "agent";
  const [incident, mailing, preview, offers, mailboxes, lists, words, t] = await orNotFound(
    [id, mailingId],
    () =>
      Promise.all([
        getIncident(ctx, id),
        getMailing(ctx, mailingId),
        isLead ? previewMailing(ctx, mailingId, {}, mailWords.url) : null,
        isLead ? listMakeGoods(ctx, id) : [],
        isLead ? listMailboxes(ctx) : [],
        isLead ? listAffectedJobs(ctx, id) : [],
        wordsOf([...DESK_WORDS, "admin", "incident", "mailings", "publishing"]),
        getTranslations("mailings"),
      ]),
  );
  if (mailing.incidentId !== id) notFound();
  const carried = offers.filter((each) => each.state === "open" || each.id === mailing.makeGoodId);
  return (
    <PageWords words={words}>
      <AdminPage title={mailing.name} lead={t("neverX")}>
        <IncidentTabs id={id} here="mailings" />
        <p className="text-body">
          <a href={`/incidents/${id}/mailings`} className="text-accent underline">
            {t("back", { title: incident.title })}
          </a>
        </p>
        <MailingScreen
          start={mailing}
          preview={preview}
          choices={{
            lists: lists.map((each) => ({ id: each.id, name: each.name })),
            offers: carried.map((each) => ({ id: each.id, name: each.name })),
            mailboxes: mailboxes.map(({ accountId, brand, address }) => ({
              id: accountId,
              name: `${brand} · ${address}`,
            })),
          }}
          meId={agent.agentId}
        />
      </AdminPage>
      <PhoneTabs />
    </PageWords>
  );
}
