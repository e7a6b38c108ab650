"use client";

import { PhoneIncoming, PhoneMissed, PhoneOutgoing } from "lucide-react";
import { useTranslations } from "next-intl";
import { useViewer } from "@/components/desk/viewer";
import { Button } from "@/components/ui/button";
import { RelativeTime } from "@/components/ui/relative-time";
import type { CallView } from "@/lib/conversations/call-schemas";
import { outcomeWords } from "./call-item";
import { clockOf } from "./duration";
import { openCall } from "./open-call";
import { startOf } from "./use-accept";

/** One call of the page of calls; `toWrite` offers to write its note. */
export function CallRow({ call, toWrite = false }: { call: CallView; toWrite?: boolean }) {
  const t = useTranslations("calls");
  const { locale, zone, serverNow } = useViewer();
  const isMissed = call.state === "missed" && call.direction === "inbound";
  const Icon = isMissed ? PhoneMissed : call.direction === "outbound" ? PhoneOutgoing : PhoneIncoming;
  const who = call.people.find(({ customerId }) => customerId === call.customerId) ?? call.people[0];
  const name = who?.displayName ?? call.number ?? t("noNumber");
  const href = call.conversationId ?? who?.conversationId;
  const facts = [
    call.number !== name ? call.number : null,
    call.durationSeconds > 0 ? clockOf(call.durationSeconds) : null,
    isMissed ? t("item.missed") : call.outcome ? outcomeWords(t, call.outcome) : t(`state.${call.state}`),
    call.acceptedBy && !toWrite ? call.acceptedBy.displayName : null,
  ].filter((fact) => fact !== null);
  return (
    <li className="flex min-h-12 items-center gap-3 border-b py-2">
      <Icon aria-hidden="true" className="size-4 shrink-0 text-ink-3" />
      <div className="min-w-0 flex-1">
        {href ? (
          <a
            href={`/inbox/${href}`}
            className="block truncate rounded-chip font-medium text-body hover:underline"
          >
            <bdi>{name}</bdi>
          </a>
        ) : (
          <bdi className="block truncate font-medium text-body">{name}</bdi>
        )}
        <p className="figures truncate text-ink-2 text-meta">
          <RelativeTime at={call.startedAt} locale={locale} timeZone={zone} serverNow={serverNow} />
          {facts.map((fact) => ` · ${fact}`)}
        </p>
      </div>
      {toWrite ? (
        <Button size={28} onClick={() => openCall(startOf(call, call.customerId ?? who?.customerId ?? null))}>
          {t("item.write")}
        </Button>
      ) : null}
    </li>
  );
}
