"use client";

import { CloudLightning } from "lucide-react";
import { useTranslations } from "next-intl";
import { askMacro } from "@/components/desk/ask-macro";
import { useDueTime } from "@/components/promises/use-due-time";
import { Button } from "@/components/ui/button";
import type { IncidentOf } from "@/lib/incidents/incident-of-schemas";
import { useMoveParts } from "./use-move-parts";

type Props = { conversationId: string; incident: IncidentOf; onMoved: () => void };

/** One incident: what it is, what we know, what to answer with, and that it is none of this one's. */
export function IncidentLine({ conversationId, incident, onMoved }: Props) {
  const t = useTranslations("incident-of");
  const time = useDueTime();
  const move = useMoveParts(onMoved);
  const { id, title, knows, since, macro, parts } = incident;
  return (
    <li className="flex flex-wrap items-start gap-x-3 gap-y-1 bg-chip px-4 py-2 text-body">
      <CloudLightning aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-ink-2" />
      <div className="min-w-0 flex-1 basis-60 phone:basis-40">
        <p className="text-ink-2">
          <a
            href={`/incidents/${id}`}
            dir="auto"
            className="font-semibold text-ink underline-offset-2 [overflow-wrap:anywhere] hover:underline"
          >
            {title}
          </a>{" "}
          <span className="text-ink-3 text-meta">
            {t("since", { at: time(since) })} · {t(parts > 0 ? "said" : "affected")}
          </span>
        </p>
        {knows ? (
          <p
            dir="auto"
            className="line-clamp-3 whitespace-pre-line phone:line-clamp-2 text-ink-2 [overflow-wrap:anywhere]"
          >
            {knows}
          </p>
        ) : null}
      </div>
      <div className="flex shrink-0 flex-wrap gap-2">
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
