"use client";

import { CloudLightning } from "lucide-react";
import { useTranslations } from "next-intl";
import { askMacro } from "@/components/desk/ask-macro";
import { useDueTime } from "@/components/promises/use-due-time";
import { Button } from "@/components/ui/button";
import type { IncidentOf } from "@/lib/incidents/incident-of-schemas";
import { orderName } from "@/lib/incidents/rules/affected/order-name";
import { useMoveParts } from "./use-move-parts";

type Props = { conversationId: string; incident: IncidentOf; onMoved: () => void };

/** One incident: what it is, what we know, what to answer with, and that it is none of this one's. */
export function IncidentLine({ conversationId, incident, onMoved }: Props) {
  const t = useTranslations("incident-of");
  const time = useDueTime();
  const move = useMoveParts(onMoved);
  const { id, title, knows, since, macro, parts, told, orders } = incident;
  const ordersWords = () => {
    const names = orders.map(({ fields, lateAt }) =>
      lateAt ? t("late", { order: orderName(fields) }) : orderName(fields),
    );
    return t("orders", { count: orders.length, orders: names.join(", ") });
  };
  return (
    <li className="flex items-start gap-2 bg-chip px-4 pt-1.5 pb-1 text-body">
      <CloudLightning aria-hidden="true" className="mt-1.5 size-4 shrink-0 text-ink-2" />
      <div className="min-w-0 flex-1 pt-1">
        <p className="text-ink-2">
          <a
            href={`/incidents/${id}`}
            dir="auto"
            className="font-semibold text-ink underline-offset-2 [overflow-wrap:anywhere] hover:underline"
          >
            {title}
          </a>{" "}
          <span className="text-ink-3 text-meta">
            {t("since", { at: time(since) })}
            {orders.length > 0 ? <bdi className="text-ink-2"> · {ordersWords()}</bdi> : null}
            {told ? (
              <>
                {" · "}
                <a href={`/incidents/${id}/mailings/${told.mailingId}`} className="hover:underline">
                  {t("told", { at: time(told.at), mailing: told.name })}
                </a>
              </>
            ) : parts > 0 ? null : (
              ` · ${t("affected")}`
            )}
          </span>
        </p>
        {knows ? (
          <p
            dir="auto"
            className="line-clamp-2 whitespace-pre-line text-ink-2 text-meta [overflow-wrap:anywhere]"
          >
            {knows}
          </p>
        ) : null}
      </div>
      <div className="flex shrink-0 flex-wrap -mr-2.5 justify-end gap-1 phone:max-w-32">
        {macro ? (
          <Button size={28} onClick={() => askMacro(macro)}>
            {t("macro", { name: macro.name })}
          </Button>
        ) : null}
        {parts > 0 ? (
          <Button size={28} variant="ghost" onClick={() => void move.leave(id, { conversationId }, title)}>
            {t("leave")}
            <span className="sr-only"> {title}</span>
          </Button>
        ) : null}
      </div>
    </li>
  );
}
