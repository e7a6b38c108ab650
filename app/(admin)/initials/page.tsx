import { Signature } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { AdminPage, AdminPart } from "@/components/admin/admin-page";
import { PageWords } from "@/components/desk/page-words";
import { InitialsFilter } from "@/components/initials/initials-filter";
import { InitialsTable } from "@/components/initials/initials-table";
import { SignatureReport } from "@/components/initials/signature-report";
import { WhoSwitch } from "@/components/initials/who-switch";
import { EmptyState } from "@/components/ui/empty-state";
import { WritingTabs } from "@/components/writing/writing-tabs";
import { listAccounts } from "@/lib/accounts/list-accounts";
import { bareHandle } from "@/lib/accounts/rules/bare-handle";
import { listInitials } from "@/lib/agents/initials/list-initials";
import { listAgents } from "@/lib/agents/list-agents";
import { startOfDay } from "@/lib/audit/rules/start-of-day";
import { requireAgent } from "@/lib/auth/agent-ctx";
import { wordsOf } from "@/lib/auth/words-of";
import { HOUR } from "@/lib/base/time";
import { reportSignatures } from "@/lib/replies/feed/report-signatures";
import { changeSignature, creditAnswer, openWho } from "./actions";

export async function generateMetadata() {
  return { title: (await getTranslations("initials"))("title") };
}

const querySchema = z.object({
  account: z.uuid().nullable().catch(null),
  on: z.iso.date().nullable().catch(null),
  days: z.coerce.number().int().min(1).max(90).catch(7),
});

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function InitialsPage({ searchParams }: Props) {
  const { ctx, agent } = await requireAgent(["lead", "admin"]);
  const { account, on, days } = querySchema.parse(await searchParams);
  const all = await listAccounts(ctx);
  const accountId = all.some(({ id }) => id === account) ? account : null;
  const at = on === null ? ctx.now() : new Date(startOfDay(on, agent.zone, 0).getTime() + 12 * HOUR);
  const [registry, report, people, t, names, words] = await Promise.all([
    listInitials(ctx, { accountId, at }),
    reportSignatures(ctx, { days }),
    listAgents(ctx, { limit: 200 }),
    getTranslations("initials"),
    getTranslations("channels"),
    wordsOf(["admin", "channels", "initials"]),
  ]);
  const nameOf = ({ channel, handle }: { channel: string; handle: string }) =>
    names(names.has(`${channel}.handle`) ? `${channel}.handle` : "other.handle", {
      handle: bareHandle(handle),
    });
  const accounts = all
    .filter(({ isActive }) => isActive)
    .map((each) => ({ id: each.id, name: nameOf(each) }));
  const mayEdit = agent.role === "admin";
  const here = registry.account;
  const agreed = registry.data.filter((each) => each.agent.showsWho && each.agent.isActive);
  return (
    <PageWords words={words}>
      <AdminPage title={t("title")} lead={t("lead")}>
        <WritingTabs here="initials" />
        <InitialsFilter key={`${accountId} ${on}`} accounts={accounts} account={accountId} on={on} />
        <p className="max-w-[72ch] text-pretty text-ink-2 text-meta">
          {here ? t(`style.${here.kind}`, { account: nameOf(here), symbol: here.symbol }) : t("style.desk")}{" "}
          {t("quiet", { days: registry.quietDays })}
        </p>
        {registry.data.length === 0 ? (
          <EmptyState icon={<Signature />} title={t("empty.title")}>
            {t("empty.text")}
          </EmptyState>
        ) : (
          <InitialsTable registry={registry} accounts={accounts} set={changeSignature} mayEdit={mayEdit} />
        )}
        {here ? (
          <WhoSwitch
            key={here.id}
            account={here}
            agreed={agreed.map(({ signature }) => signature)}
            mayEdit={mayEdit}
            change={openWho}
          />
        ) : null}
        <AdminPart id="signatures" title={t("report.title")} lead={t("report.lead")}>
          <SignatureReport
            report={report}
            days={days}
            people={people.data.map(({ id, displayName }) => ({ id, displayName }))}
            credit={creditAnswer}
          />
        </AdminPart>
      </AdminPage>
    </PageWords>
  );
}
