"use client";

import { Megaphone } from "lucide-react";
import { useFormatter, useNow, useTranslations } from "next-intl";
import { Problem } from "@/components/admin/problem";
import { useDeed } from "@/components/admin/use-deed";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { EmptyState } from "@/components/ui/empty-state";
import type { Briefing } from "@/lib/knowledge/schemas";
import type { BriefingActs } from "./knowledge-acts";
import { PageBody } from "./page-body";

type Props = {
  briefings: readonly Briefing[];
  /** Null for who may read only. */
  end: BriefingActs["end"] | null;
};

/** What was, is and will be told, and to leads who has read it. */
export function BriefingList({ briefings, end }: Props) {
  const t = useTranslations("knowledge-page.briefing");
  const deed = useDeed();
  if (briefings.length === 0)
    return (
      <EmptyState icon={<Megaphone />} title={t("empty")} className="rounded-card border">
        {end ? t("emptyText") : t("emptyAgent")}
      </EmptyState>
    );
  return (
    <>
      <Problem text={deed.problem} />
      <ul aria-label={t("list")} className="overflow-hidden rounded-card border bg-raised">
        {briefings.map((briefing) => (
          <BriefingRow key={briefing.id} briefing={briefing} end={end} deed={deed} />
        ))}
      </ul>
    </>
  );
}

type RowProps = { briefing: Briefing; end: Props["end"]; deed: ReturnType<typeof useDeed> };

function BriefingRow({ briefing, end, deed }: RowProps) {
  const t = useTranslations("knowledge-page.briefing");
  const everyone = useTranslations("knowledge-page")("everyone");
  const format = useFormatter();
  const now = useNow().getTime();
  const { id, title, team, language, fromAt, untilAt, readAt, readers, audience } = briefing;
  const state = Date.parse(untilAt) <= now ? "past" : Date.parse(fromAt) > now ? "coming" : "current";
  const at = (instant: string) =>
    format.dateTime(new Date(instant), {
      weekday: "short",
      day: "numeric",
      month: "short",
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
    });
  return (
    <li className="flex flex-wrap items-start gap-3 border-line border-b p-3 last:border-b-0">
      <div className="flex min-w-0 flex-1 basis-72 flex-col gap-1.5">
        <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <h2 dir="auto" className="font-semibold text-body">
            {title}
          </h2>
          <Chip>{t(state)}</Chip>
          <Chip>{team?.name ?? everyone}</Chip>
          {language ? <Chip>{language.toUpperCase()}</Chip> : null}
          <span className="text-ink-3 text-meta">{t("holds", { from: at(fromAt), until: at(untilAt) })}</span>
        </div>
        <PageBody body={briefing.body} />
        {end ? (
          <p className="text-ink-3 text-meta">
            {t("readers", { read: readers.length, of: audience })}.{" "}
            {readers.length === 0
              ? t("nobody")
              : t("readBy", { names: format.list(readers.map(({ displayName }) => displayName)) })}
          </p>
        ) : readAt ? (
          <p className="text-ink-3 text-meta">{t("read")}</p>
        ) : null}
      </div>
      {end && state !== "past" ? (
        <AlertDialog
          title={t("endTitle", { title })}
          description={t("endText")}
          cancelLabel={t("keep")}
          confirmLabel={t("end")}
          onConfirm={() => void deed.run(() => end({ id }), t("ended", { title }))}
          trigger={
            <Button size={28} variant="ghost" disabled={deed.busy}>
              {t("end")}
            </Button>
          }
        />
      ) : null}
    </li>
  );
}
