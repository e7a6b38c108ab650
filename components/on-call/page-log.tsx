"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useDeed } from "@/components/admin/use-deed";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/class-names";
import type { ActionResult } from "@/lib/auth/agent-action";
import type { PageView } from "@/lib/coverage/on-call-schemas";

type Take = (input: { id: string }) => Promise<ActionResult<void>>;
const BAD: readonly string[] = ["failed", "refused", "unconfirmed"];

/** Each page with every try: who, by which way, what became of it, and who had it when. */
export function PageLog({ pages, take }: { pages: readonly PageView[]; take: Take }) {
  const t = useTranslations("on-call.log");
  if (pages.length === 0) return <p className="text-body text-ink-2">{t("none")}</p>;
  return (
    <ul aria-label={t("title")}>
      {pages.map((page) => (
        <LogRow key={page.id} page={page} take={take} />
      ))}
    </ul>
  );
}

function useTimes() {
  const format = useFormatter();
  return {
    full: (at: string) =>
      format.dateTime(new Date(at), {
        weekday: "short",
        day: "numeric",
        month: "short",
        hour: "2-digit",
        minute: "2-digit",
        hourCycle: "h23",
      }),
    clock: (at: string) =>
      format.dateTime(new Date(at), {
        hour: "2-digit",
        minute: "2-digit",
        second: "2-digit",
        hourCycle: "h23",
      }),
  };
}

function LogRow({ page, take }: { page: PageView; take: Take }) {
  const t = useTranslations("on-call.log");
  const { full, clock } = useTimes();
  const { run, busy } = useDeed();
  const { acknowledged, state, raisedBy, kind, nextAt } = page;
  const isOpen = state === "open";
  const end = acknowledged
    ? t("seen", { at: clock(acknowledged.at), name: acknowledged.by.displayName, via: acknowledged.via })
    : isOpen
      ? nextAt
        ? t("states.open", { next: clock(nextAt) })
        : t("states.openLast")
      : t(`states.${state === "ended" ? "ended" : "unanswered"}`);
  return (
    <li className="border-b py-2 text-body">
      <div className="flex flex-wrap items-start gap-x-3 gap-y-1">
        <span className="figures w-36 shrink-0 text-ink-2">{full(page.raisedAt)}</span>
        <span className="min-w-0 flex-1 basis-48 font-medium [overflow-wrap:anywhere]">
          {kind === "test" ? t("test", { name: raisedBy?.displayName ?? "" }) : page.reason}
          {kind === "call" ? (
            <span className="font-normal text-ink-3">
              {" "}
              {raisedBy ? t("by", { name: raisedBy.displayName }) : t("byDesk")}
            </span>
          ) : null}
        </span>
        <span className={cn("figures", state === "unanswered" ? "text-red" : "text-ink-2")}>{end}</span>
        {isOpen && kind === "call" ? (
          <Button size={24} disabled={busy} onClick={() => void run(() => take({ id: page.id }))}>
            {t("take")}
          </Button>
        ) : null}
      </div>
      <details className="pl-36 phone:pl-0">
        <summary className="cursor-pointer text-link text-meta">
          {t("steps", { count: page.steps.length })}
        </summary>
        <Steps steps={page.steps} />
        {page.conversationId ? (
          <a href={`/inbox/${page.conversationId}`} className="text-link text-meta">
            {t("conversation")}
          </a>
        ) : null}
      </details>
    </li>
  );
}

function Steps({ steps }: Pick<PageView, "steps">) {
  const t = useTranslations("on-call.log");
  const ways = useTranslations("on-call.ways");
  const { clock } = useTimes();
  return (
    <ol className="py-1">
      {steps.map(({ id, level, agent, kind, state, at, code }) => (
        <li key={id} className="figures flex flex-wrap gap-x-2 text-meta">
          <span className="text-ink-3">{clock(at)}</span>
          <span>
            {level}. {agent.displayName}
          </span>
          <span className="text-ink-3">{ways(kind)}</span>
          <span className={BAD.includes(state) ? "text-red" : "text-ink-2"}>
            {t(`step.${state}`)}
            {code ? `: ${t.has(`codes.${code}`) ? t(`codes.${code}`) : code}` : ""}
          </span>
        </li>
      ))}
    </ol>
  );
}
