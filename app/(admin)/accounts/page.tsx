import { AtSign } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { AccountList } from "@/components/accounts/account-list";
import { ConnectForm } from "@/components/accounts/connect-form";
import { LineForm } from "@/components/accounts/line-form";
import { MailboxForm } from "@/components/accounts/mailbox-form";
import { AdminPage, AdminPart } from "@/components/admin/admin-page";
import { Banner } from "@/components/ui/banner";
import { buttonClass } from "@/components/ui/button-class";
import { EmptyState } from "@/components/ui/empty-state";
import { listAccounts } from "@/lib/accounts/list-accounts";
import { listCanaries } from "@/lib/accounts/list-canaries";
import { listTeams } from "@/lib/agents/list-teams";
import { requireAgent } from "@/lib/auth/agent-ctx";
import { addLine, connectAccount, keepMailbox } from "./actions";

export async function generateMetadata() {
  return { title: (await getTranslations("admin-accounts"))("title") };
}

export default async function AccountsPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const { ctx } = await requireAgent(["admin"]);
  const [accounts, teams, canaries, { problem }] = await Promise.all([
    listAccounts(ctx),
    listTeams(ctx),
    listCanaries(ctx),
    searchParams,
  ]);
  const t = await getTranslations("admin-accounts");
  const channels = await getTranslations("channels");
  const byOauth = [...ctx.traits.values()].filter(({ connect }) => connect === "oauth");
  const nameOf = (channel: string) =>
    channels.has(`${channel}.name`) ? channels(`${channel}.name`, { channel }) : channel;
  return (
    <AdminPage
      title={t("title")}
      lead={t("lead")}
      actions={
        <a href="/accounts/spend" className={buttonClass("plain")}>
          {t("spend")}
        </a>
      }
    >
      {typeof problem === "string" ? (
        <Banner tone="red" announce title={t("connect.failed")}>
          {t.has(`problems.${problem}`) ? t(`problems.${problem}`) : t("problems.other")}
        </Banner>
      ) : null}
      {accounts.length === 0 ? (
        <EmptyState icon={<AtSign />} title={t("empty.title")} className="rounded-card border">
          {t("empty.text")}
        </EmptyState>
      ) : (
        <AccountList accounts={accounts} canaries={canaries} />
      )}
      {byOauth.map(({ name }) => (
        <AdminPart
          key={name}
          id={`connect-${name}`}
          title={t("connect.title", { channel: nameOf(name) })}
          lead={t("connect.lead", { channel: nameOf(name) })}
        >
          <ConnectForm
            channel={name}
            channelName={nameOf(name)}
            teams={teams}
            teamId={accounts[0]?.team?.id ?? null}
            connect={connectAccount}
          />
        </AdminPart>
      ))}
      {ctx.traits.has("email") ? (
        <AdminPart id="connect-email" title={t("connect.mailTitle")} lead={t("connect.mailLead")}>
          <details>
            <summary className="cursor-pointer text-body text-link">{t("connect.mailTitle")}</summary>
            <div className="pt-4">
              <MailboxForm teamId={accounts[0]?.team?.id ?? null} save={keepMailbox} />
            </div>
          </details>
        </AdminPart>
      ) : null}
      {ctx.traits.has("phone") ? (
        <AdminPart id="connect-phone" title={t("lines.title")} lead={t("lines.lead")}>
          <details>
            <summary className="cursor-pointer text-body text-link">{t("lines.title")}</summary>
            <div className="pt-4">
              <LineForm teams={teams} teamId={accounts[0]?.team?.id ?? null} connect={addLine} />
            </div>
          </details>
        </AdminPart>
      ) : null}
    </AdminPage>
  );
}
