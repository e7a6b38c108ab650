"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useChannels } from "@/components/desk/use-channel";
import { DueRing } from "@/components/inbox/due-ring";
import { AudienceMark } from "@/components/ui/audience-mark";
import type { MyDay } from "@/lib/response-times/my-day-schemas";
import { DayPart } from "./day-part";
import { DayRow } from "./day-row";

/** Who waits for the reader, the first due first. */
export function WaitingPart({ waiting }: { waiting: MyDay["waiting"] }) {
  const t = useTranslations("my-day");
  const format = useFormatter();
  const channels = useChannels();
  const { count, late, rows } = waiting;
  const more = count - rows.length;
  return (
    <DayPart
      title={t("waiting.title")}
      none={t("waiting.none")}
      beside={
        <>
          {count > 0 ? <span className="figures text-ink-2">{format.number(count)}</span> : null}
          {late > 0 ? (
            <span className="font-semibold text-red">{t("waiting.late", { count: late })}</span>
          ) : null}
        </>
      }
      foot={
        <a
          href="/inbox?assignee=me"
          className="mt-2 inline-flex min-h-6 items-center rounded-chip text-accent text-body hover:underline phone:min-h-11"
        >
          {more > 0 ? t("waiting.more", { count: more }) : t("waiting.queue")}
        </a>
      }
    >
      {rows.map((row) => (
        <DayRow
          key={row.conversationId}
          href={`/inbox/${row.conversationId}`}
          customer={row.customer || t("restricted")}
          lead={
            <DueRing
              size={32}
              row={{
                ...{ status: "open", callback: null, isCloser: false, dueAt: row.dueAt },
                ...{ turnStartedAt: row.startedAt, targetSeconds: row.targetSeconds },
              }}
            />
          }
          mark={<AudienceMark audience={row.audience} word={channels(row.channel).audience(row.audience)} />}
        >
          <bdi className="block truncate text-body text-ink-2">{row.preview || t("waiting.noWords")}</bdi>
        </DayRow>
      ))}
    </DayPart>
  );
}
