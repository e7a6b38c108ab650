"use client";

import { Inbox } from "lucide-react";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useRef } from "react";
import { Problem } from "@/components/admin/problem";
import { useDeed } from "@/components/admin/use-deed";
import { useOffWords } from "@/components/my-shifts/use-off-words";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { AgentRole } from "@/lib/agents/schemas";
import type { ActionResult } from "@/lib/auth/agent-action";
import type { TimeOff } from "@/lib/coverage/terms-schemas";
import { OffCost } from "./off-cost";

type Decide = (input: unknown) => Promise<ActionResult<void>>;
type Props = {
  asked: readonly TimeOff[];
  names: Readonly<Record<string, string>>;
  own: { agentId: string; role: AgentRole };
  zone: string;
  decide: Decide;
};

/** What waits for a word, each with what it would cost. A approves and D declines the one that has the focus. */
export function AskedList({ asked, names, own, zone, decide }: Props) {
  const t = useTranslations("time-off.asked");
  const span = useOffWords();
  const { run, busy, problem } = useDeed();
  const list = useRef<HTMLUListElement>(null);
  const decideOne = (id: string, state: "approved" | "declined") =>
    run(() => decide({ id, state }), t(`done.${state}`));
  const byKey = (event: KeyboardEvent, id: string, mayDecide: boolean) => {
    if (event.metaKey || event.ctrlKey || event.altKey) return;
    const rows = [...(list.current?.children ?? [])].filter((row) => row instanceof HTMLElement);
    const here = rows.findIndex((row) => row.contains(event.target as Node));
    if (event.key === "j" || event.key === "ArrowDown") rows[here + 1]?.focus();
    else if (event.key === "k" || event.key === "ArrowUp") rows[here - 1]?.focus();
    else if (event.key === "a" && mayDecide) void decideOne(id, "approved");
    else if (event.key === "d" && mayDecide) void decideOne(id, "declined");
    else return;
    event.preventDefault();
  };
  if (asked.length === 0)
    return (
      <EmptyState icon={<Inbox />} title={t("none.title")}>
        {t("none.text")}
      </EmptyState>
    );
  return (
    <>
      <ul ref={list} aria-label={t("title")} className="flex flex-col gap-2">
        {asked.map((each) => {
          const mayDecide = own.role === "admin" || each.agentId !== own.agentId;
          const name = names[each.agentId] ?? t("gone");
          return (
            <li
              key={each.id}
              // biome-ignore lint/a11y/noNoninteractiveTabindex: rows are gone through and decided by key
              tabIndex={0}
              aria-label={t("row", { name, span: span(each) })}
              onKeyDown={(event) => byKey(event, each.id, mayDecide)}
              className="flex flex-wrap items-start gap-x-4 gap-y-2 rounded-dialog border p-3"
            >
              <div className="min-w-0 flex-1 basis-72">
                <p className="font-semibold text-body">{name}</p>
                <p className="figures text-body">{span(each)}</p>
                <OffCost timeOff={each} zone={zone} />
              </div>
              {mayDecide ? (
                <div className="flex gap-2">
                  <Button
                    size={28}
                    variant="solid"
                    keys="A"
                    ariaKeys="a"
                    disabled={busy}
                    onClick={() => void decideOne(each.id, "approved")}
                  >
                    {t("approve")}
                  </Button>
                  <Button
                    size={28}
                    keys="D"
                    ariaKeys="d"
                    disabled={busy}
                    onClick={() => void decideOne(each.id, "declined")}
                  >
                    {t("decline")}
                  </Button>
                </div>
              ) : (
                <p className="text-ink-3 text-meta">{t("own")}</p>
              )}
            </li>
          );
        })}
      </ul>
      <Problem text={problem} />
    </>
  );
}
