"use client";

import { useTranslations } from "next-intl";
import { When } from "@/components/admin/when";
import { WideTable } from "@/components/admin/wide-table";
import { buttonClass } from "@/components/ui/button-class";
import { Cell, HeadCell, NameCell, Row } from "@/components/ui/table";
import type { CanaryView } from "@/lib/accounts/canary-schemas";
import type { Account } from "@/lib/accounts/schemas";
import { HealthLight, useHealthCause } from "./health-light";

/** Every account with its light, why it burns so, and what it has left to ask. */
export function AccountList({
  accounts,
  canaries,
}: {
  accounts: readonly Account[];
  canaries: readonly CanaryView[];
}) {
  const t = useTranslations("admin-accounts");
  const causeOf = useHealthCause();
  return (
    <WideTable
      caption={t("list.caption")}
      head={
        <>
          <HeadCell>{t("list.account")}</HeadCell>
          <HeadCell>{t("list.health")}</HeadCell>
          <HeadCell>{t("list.purpose")}</HeadCell>
          <HeadCell>{t("list.queue")}</HeadCell>
          <HeadCell figure unit={t("list.seconds")}>
            {t("list.delay")}
          </HeadCell>
          <HeadCell figure>{t("list.budget")}</HeadCell>
          <HeadCell>{t("list.last")}</HeadCell>
          <HeadCell>
            <span className="sr-only">{t("list.open")}</span>
          </HeadCell>
        </>
      }
    >
      {accounts.map((account) => (
        <Row key={account.id} className="h-auto align-top [&>*]:py-2">
          <NameCell>
            <a href={`/accounts/${account.id}`} className="text-link">
              {account.handle}
            </a>
            <span className="block font-normal text-ink-3 text-meta">{account.displayName}</span>
          </NameCell>
          <Cell className="min-w-56 max-w-80">
            <HealthLight health={account.health} />
            <span className="block text-pretty text-ink-2 text-meta">{causeOf(account.health)}</span>
            <CanaryLine canary={canaries.find(({ accountId }) => accountId === account.id)} />
          </Cell>
          <Cell>{t(`purpose.${account.purpose}`)}</Cell>
          <Cell>{account.team?.name ?? t("list.noTeam")}</Cell>
          <Cell figure>{account.health.ingestDelaySeconds ?? "–"}</Cell>
          <Cell figure>
            <Tightest budget={account.health.budget} />
          </Cell>
          <Cell className="whitespace-nowrap">
            {account.health.lastReceivedAt ? (
              <When at={account.health.lastReceivedAt} look="distance" />
            ) : (
              t("list.nothingYet")
            )}
          </Cell>
          <Cell figure>
            <a href={`/accounts/${account.id}`} className={buttonClass("plain", 24)}>
              {t("list.openOne")}
              <span className="sr-only"> {account.handle}</span>
            </a>
          </Cell>
        </Row>
      ))}
    </WideTable>
  );
}

/** What the account's message to itself says of the way in; nothing where none goes. */
function CanaryLine({ canary }: { canary: CanaryView | undefined }) {
  const t = useTranslations("admin-accounts.canary");
  const last = canary?.isOn && canary.obstacle === null ? canary.last : null;
  if (!last || last.state === "under-way") return null;
  if (last.state === "returned")
    return (
      <span className="block text-ink-3 text-meta">
        {t("shortly", { seconds: (last.delaySeconds ?? 0).toFixed(1) })}
      </span>
    );
  return (
    <span className="block text-meta text-red">
      {t(last.state)} <When at={last.startedAt} look="distance" />
      {"."}
    </span>
  );
}

/** The endpoint that is nearest to its limit. */
function Tightest({ budget }: { budget: Account["health"]["budget"] }) {
  const t = useTranslations("admin-accounts");
  const [tightest] = [...budget].sort((a, b) => a.remaining / a.limit - b.remaining / b.limit);
  if (!tightest) return <span className="text-ink-3">{t("budget.unused")}</span>;
  return (
    <span title={tightest.endpoint}>
      {t("budget.left", { remaining: tightest.remaining, limit: tightest.limit })}
    </span>
  );
}
