import { ArrowLeft } from "lucide-react";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { AccountGuardForm } from "@/components/accounts/account-guard";
import { AccountRights } from "@/components/accounts/account-rights";
import { AccountSettings } from "@/components/accounts/account-settings";
import { BudgetTable } from "@/components/accounts/budget-table";
import { CanaryPart } from "@/components/accounts/canary-part";
import { Connection } from "@/components/accounts/connection";
import { MailboxForm } from "@/components/accounts/mailbox-form";
import { Readiness } from "@/components/accounts/readiness";
import { AdminPage, AdminPart } from "@/components/admin/admin-page";
import { Banner } from "@/components/ui/banner";
import { buttonClass } from "@/components/ui/button-class";
import { getAccount } from "@/lib/accounts/get-account";
import { getMailbox } from "@/lib/accounts/get-mailbox";
import { getReopenDays } from "@/lib/accounts/get-reopen-days";
import { listAccountTeams } from "@/lib/accounts/list-account-teams";
import { listCanaries } from "@/lib/accounts/list-canaries";
import { listReadiness } from "@/lib/accounts/list-readiness";
import { listTeams } from "@/lib/agents/list-teams";
import { requireAgent } from "@/lib/auth/agent-ctx";
import { NotFound } from "@/lib/base/errors";
import { getAccountGuard } from "@/lib/replies/get-account-guard";
import {
  changeAccount,
  changeTeams,
  checkNow,
  connectAccount,
  disconnect,
  keepCanary,
  keepGuard,
  keepMailbox,
  sendCanary,
  vouch,
} from "../actions";

export async function generateMetadata() {
  return { title: (await getTranslations("admin-accounts"))("one") };
}

export default async function AccountPage({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const { ctx } = await requireAgent(["admin"]);
  const { id } = await params;
  if (!z.uuid().safeParse(id).success) notFound();
  const account = await getAccount(ctx, id).catch((error: unknown) => {
    if (error instanceof NotFound) notFound();
    throw error;
  });
  const [reopenDays, teams, rights, checks, mailbox, canaries, guarded, { connected }] = await Promise.all([
    getReopenDays(ctx, id),
    listTeams(ctx),
    listAccountTeams(ctx, id),
    listReadiness(ctx, id),
    getMailbox(ctx, id),
    listCanaries(ctx),
    getAccountGuard(ctx, id),
    searchParams,
  ]);
  const canary = canaries.find(({ accountId }) => accountId === id);
  const t = await getTranslations("admin-accounts");
  return (
    <AdminPage
      title={account.handle}
      lead={account.displayName}
      actions={
        <a href="/accounts" className={buttonClass("ghost", 28)}>
          <ArrowLeft aria-hidden="true" />
          {t("all")}
        </a>
      }
    >
      {connected && account.connectionState === "connected" ? (
        <Banner title={t("connect.done", { handle: account.handle })} announce />
      ) : null}
      <AdminPart id="connection" title={t("connection.title")}>
        <Connection
          account={account}
          isByOauth={ctx.traits.get(account.channel)?.connect === "oauth"}
          connect={connectAccount}
          disconnect={disconnect}
        />
      </AdminPart>
      {mailbox ? (
        <AdminPart id="mailbox" title={t("mailbox.title")} lead={t("mailbox.lead")}>
          <MailboxForm
            account={account}
            mailbox={mailbox}
            teamId={account.team?.id ?? null}
            save={keepMailbox}
          />
        </AdminPart>
      ) : null}
      <AdminPart id="readiness" title={t("readiness.title")} lead={t("readiness.lead")}>
        <Readiness
          accountId={id}
          checks={checks}
          isConnected={account.connectionState === "connected"}
          checkNow={checkNow}
          vouch={vouch}
        />
      </AdminPart>
      {canary ? (
        <AdminPart id="canary" title={t("canary.title")} lead={t("canary.lead")}>
          <CanaryPart canary={canary} set={keepCanary} want={sendCanary} />
        </AdminPart>
      ) : null}
      <AdminPart id="settings" title={t("settings.title")}>
        <AccountSettings
          account={account}
          hasPlans={ctx.traits.get(account.channel)?.hasPlans === true}
          reopenDays={reopenDays}
          teams={teams}
          change={changeAccount}
        />
      </AdminPart>
      <AdminPart id="guard" title={t("guard.title")} lead={t("guard.lead")}>
        <AccountGuardForm accountId={id} kept={guarded} keep={keepGuard} />
      </AdminPart>
      <AdminPart id="rights" title={t("rights.title")} lead={t("rights.lead")}>
        <AccountRights accountId={id} teams={teams} rights={rights} change={changeTeams} />
      </AdminPart>
      <AdminPart id="budget" title={t("budget.title")} lead={t("budget.lead")}>
        <BudgetTable budget={account.health.budget} />
      </AdminPart>
    </AdminPage>
  );
}
