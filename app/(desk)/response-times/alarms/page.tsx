import { getTranslations } from "next-intl/server";
import { AdminPage, AdminPart } from "@/components/admin/admin-page";
import { AlarmsPart } from "@/components/alarms/alarms-part";
import { DigestPart } from "@/components/alarms/digest-part";
import { MailList } from "@/components/alarms/mail-list";
import { RingList } from "@/components/alarms/ring-list";
import { PhoneTabs } from "@/components/desk/phone-tabs";
import { getDigest } from "@/lib/agents/get-digest";
import { listTeams } from "@/lib/agents/list-teams";
import { requireAgent } from "@/lib/auth/agent-ctx";
import { listSystemMails } from "@/lib/replies/system-mail/list-system-mails";
import { listAlarms } from "@/lib/response-times/list-alarms";
import { listRings } from "@/lib/response-times/list-rings";
import { BoardWords } from "../board-words";
import { dropAlarm, keepAlarm, seeRing, tryAlarm, turnDigest } from "./actions";

const SHOWN = 20;

export async function generateMetadata() {
  return { title: (await getTranslations("alarms"))("title") };
}

export default async function AlarmsPage() {
  const { ctx, agent } = await requireAgent(["lead", "admin"]);
  const [alarms, rings, mails, teams, digest, t] = await Promise.all([
    listAlarms(ctx),
    listRings(ctx, { open: false, limit: SHOWN }),
    listSystemMails(ctx, SHOWN),
    listTeams(ctx),
    getDigest(ctx),
    getTranslations("alarms"),
  ]);
  const own = agent.role === "admin" ? teams : teams.filter(({ id }) => agent.teamIds.includes(id));
  return (
    <BoardWords>
      <AdminPage title={t("title")} lead={t("lead")}>
        <AlarmsPart
          alarms={alarms}
          teams={own}
          mayWatchAll={agent.role === "admin"}
          acts={{ keep: keepAlarm, preview: tryAlarm, drop: dropAlarm }}
        />
        <AdminPart id="rings" title={t("rings.title")} lead={t("rings.lead")}>
          <RingList rings={rings} see={seeRing} />
        </AdminPart>
        <AdminPart id="digest" title={t("digest.title")} lead={t("digest.lead")}>
          <DigestPart digest={digest} isLead={agent.role === "lead"} turn={turnDigest} />
        </AdminPart>
        <AdminPart id="mails" title={t("mails.title")} lead={t("mails.lead")}>
          <MailList mails={mails} />
        </AdminPart>
      </AdminPage>
      <PhoneTabs />
    </BoardWords>
  );
}
