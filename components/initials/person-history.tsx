"use client";

import { useTranslations } from "next-intl";
import { Problem } from "@/components/admin/problem";
import { useDeed } from "@/components/admin/use-deed";
import { WideTable } from "@/components/admin/wide-table";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { SignatureMark } from "@/components/ui/signature-mark";
import { Cell, HeadCell, NameCell, Row } from "@/components/ui/table";
import type { InitialsHistory } from "@/lib/agents/initials-schemas";
import { useAccountName } from "./account-name";
import { Day } from "./day";
import type { InitialsActs } from "./initials-acts";

type Props = {
  agent: { id: string; displayName: string };
  history: InitialsHistory;
  /** Null for readers who may not change it. */
  acts: Pick<InitialsActs, "end" | "drop"> | null;
};

/** Everything one person has signed with, newest first, and what is dated ahead. */
export function PersonHistory({ agent, history, acts }: Props) {
  const t = useTranslations("initials.person");
  const nameOf = useAccountName();
  const { run, busy, problem } = useDeed();
  const { periods, planned } = history;
  return (
    <div className="flex flex-col gap-4">
      {periods.some(({ untilAt, account }) => untilAt === null && account === null) ? null : (
        <Banner tone="red" title={t("none")}>
          {history.proposals.length > 0 ? t("proposals", { list: history.proposals.join(", ") }) : null}
        </Banner>
      )}
      <WideTable
        caption={t("caption", { name: agent.displayName })}
        head={
          <>
            <HeadCell>{t("initials")}</HeadCell>
            <HeadCell>{t("where")}</HeadCell>
            <HeadCell>{t("from")}</HeadCell>
            <HeadCell>{t("until")}</HeadCell>
            <HeadCell className="text-right">
              <span className="sr-only">{t("end")}</span>
            </HeadCell>
          </>
        }
      >
        {[...planned, ...periods].map((period) => {
          const { id, initials, account, fromAt, untilAt } = period;
          const where = account ? nameOf(account) : t("everywhere");
          const isPlanned = planned.includes(period);
          return (
            <Row key={id}>
              <NameCell>
                <SignatureMark>{initials}</SignatureMark>
              </NameCell>
              <Cell className="whitespace-nowrap">{where}</Cell>
              <Cell className="whitespace-nowrap">
                <Day at={fromAt} />
              </Cell>
              <Cell className="whitespace-nowrap text-ink-2">
                {isPlanned ? t("planned") : untilAt ? <Day at={untilAt} /> : t("now")}
              </Cell>
              <Cell figure>
                {acts && isPlanned ? (
                  <Button
                    size={24}
                    variant="ghost"
                    disabled={busy}
                    aria-label={t("dropOf", { initials })}
                    onClick={() => void run(() => acts.drop({ planId: id }), t("dropped"))}
                  >
                    {t("drop")}
                  </Button>
                ) : null}
                {acts && !isPlanned && account && untilAt === null ? (
                  <Button
                    size={24}
                    variant="ghost"
                    disabled={busy}
                    aria-label={t("endOf", { initials, account: where })}
                    onClick={() =>
                      void run(() => acts.end({ agentId: agent.id, accountId: account.id }), t("ended"))
                    }
                  >
                    {t("end")}
                  </Button>
                ) : null}
              </Cell>
            </Row>
          );
        })}
      </WideTable>
      <Problem text={problem} />
    </div>
  );
}
