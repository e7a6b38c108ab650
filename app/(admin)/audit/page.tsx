import { ScrollText } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { AdminPage } from "@/components/admin/admin-page";
import { AuditFilters } from "@/components/audit/audit-filters";
import { AuditTable } from "@/components/audit/audit-table";
import { ChainLine } from "@/components/audit/chain-line";
import { buttonClass } from "@/components/ui/button-class";
import { EmptyState } from "@/components/ui/empty-state";
import { listAgents } from "@/lib/agents/list-agents";
import { listAudit } from "@/lib/audit/list-audit";
import { verifyChain } from "@/lib/audit/verify-chain";
import { requireAgent } from "@/lib/auth/agent-ctx";
import { Invalid } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { readFilter } from "./filter";

const NOUNS = [
  "account",
  "agent",
  "audit",
  "conversation",
  "customer",
  "desk",
  "file",
  "hold",
  "interaction",
  "key",
  "look",
  "quarantine",
  "reason",
  "reply",
  "retention",
  "session",
  "team",
];

export async function generateMetadata() {
  return { title: (await getTranslations("admin-audit"))("title") };
}

export default async function AuditPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const { ctx, agent } = await requireAgent(["admin"]);
  const query = await searchParams;
  const { wish, filter } = readFilter(query, agent.zone);
  const cursor = typeof query.cursor === "string" ? query.cursor : undefined;
  const [page, agents] = await Promise.all([
    listAudit(ctx, filter, { limit: 100, cursor }).catch((error: unknown) => {
      if (error instanceof Invalid) return listAudit(ctx, filter, { limit: 100 });
      throw error;
    }),
    listAgents(ctx, { limit: 200 }),
  ]);
  const t = await getTranslations("admin-audit");
  const asked = new URLSearchParams(Object.entries(wish).filter(([, value]) => value !== ""));
  const older = new URLSearchParams(asked);
  if (page.nextCursor) older.set("cursor", page.nextCursor);
  return (
    <AdminPage title={t("title")} lead={t("lead")}>
      <Suspense fallback={<p className="text-body text-ink-3">{t("chain.checking")}</p>}>
        <Chain ctx={ctx} />
      </Suspense>
      <AuditFilters
        wish={wish}
        actors={agents.data.map(({ id, displayName }) => ({ id, displayName }))}
        nouns={NOUNS}
        exportHref={`/api/v1/audit/export?${new URLSearchParams(filter as Record<string, string>)}`}
      />
      {page.data.length === 0 ? (
        <EmptyState icon={<ScrollText />} title={t("empty")} className="rounded-card border">
          {t("emptyText")}
        </EmptyState>
      ) : (
        <AuditTable entries={page.data} />
      )}
      <nav aria-label={t("pages")} className="flex gap-2">
        {cursor ? (
          <a href={`/audit?${asked}`} className={buttonClass("plain")}>
            {t("newest")}
          </a>
        ) : null}
        {page.nextCursor ? (
          <a href={`/audit?${older}`} className={buttonClass("plain")}>
            {t("older")}
          </a>
        ) : null}
      </nav>
    </AdminPage>
  );
}

async function Chain({ ctx }: { ctx: Ctx }) {
  return <ChainLine report={await verifyChain(ctx)} />;
}
