"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { Problem } from "@/components/admin/problem";
import { useDeed } from "@/components/admin/use-deed";
import { WideTable } from "@/components/admin/wide-table";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { Cell, HeadCell, NameCell, Row } from "@/components/ui/table";
import type { ForecastEvent } from "@/lib/coverage/forecast-schemas";
import { EventDialog } from "./event-dialog";
import type { ForecastActs } from "./forecast-acts";

type Props = {
  events: readonly ForecastEvent[];
  acts: Pick<ForecastActs, "add" | "change" | "remove">;
  mayEdit: boolean;
};

/** What is known to come, by its start. */
export function EventList({ events, acts, mayEdit }: Props) {
  const t = useTranslations("forecast.events");
  const format = useFormatter();
  if (events.length === 0) return <p className="text-body text-ink-2">{t("none")}</p>;
  const when = (at: string, zone: string) =>
    format.dateTime(new Date(at), {
      timeZone: zone,
      weekday: "short",
      day: "numeric",
      month: "short",
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
    });
  return (
    <WideTable
      caption={t("title")}
      head={
        <>
          <HeadCell>{t("field.name")}</HeadCell>
          <HeadCell>{t("field.startLocal")}</HeadCell>
          <HeadCell>{t("field.endLocal")}</HeadCell>
          <HeadCell figure>{t("effect")}</HeadCell>
          <HeadCell>{t("from")}</HeadCell>
          {mayEdit ? <HeadCell figure>{t("deeds")}</HeadCell> : null}
        </>
      }
    >
      {events.map((event) => (
        <Row key={event.id}>
          <NameCell>{event.name}</NameCell>
          <Cell className="whitespace-nowrap">{when(event.startAt, event.zone)}</Cell>
          <Cell className="whitespace-nowrap">{when(event.endAt, event.zone)}</Cell>
          <Cell figure className="whitespace-nowrap">
            {t("effectOf", {
              factor: format.number(event.factor, { maximumFractionDigits: 2 }),
              added: event.added,
              hasAdded: event.added > 0 ? "yes" : "no",
              hasFactor: event.factor === 1 ? "no" : "yes",
            })}
          </Cell>
          <Cell className="text-ink-3">{event.source ?? t("typed")}</Cell>
          {mayEdit ? (
            <Cell figure>
              <Deeds event={event} acts={acts} />
            </Cell>
          ) : null}
        </Row>
      ))}
    </WideTable>
  );
}

function Deeds({ event, acts }: { event: ForecastEvent; acts: Props["acts"] }) {
  const t = useTranslations("forecast.events");
  const words = useTranslations("admin");
  const [asked, setAsked] = useState(false);
  const { run, busy, problem } = useDeed();
  return (
    <div className="flex flex-col items-end">
      <div className="flex gap-1">
        <EventDialog
          event={event}
          zone={event.zone}
          acts={acts}
          trigger={
            <Button size={24} variant="ghost" aria-label={t("changeNamed", { name: event.name })}>
              {t("doEdit")}
            </Button>
          }
        />
        <Button
          size={24}
          variant="ghost"
          disabled={busy}
          aria-label={t("removeNamed", { name: event.name })}
          onClick={() => setAsked(true)}
        >
          {t("remove")}
        </Button>
      </div>
      <Problem text={problem} />
      <AlertDialog
        title={t("removeTitle", { name: event.name })}
        description={t("removeText")}
        cancelLabel={words("cancel")}
        confirmLabel={t("doRemove")}
        open={asked}
        onOpenChange={setAsked}
        onConfirm={() => void run(() => acts.remove({ id: event.id }), t("removed"))}
      />
    </div>
  );
}
