"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { Problem } from "@/components/admin/problem";
import { useViewer } from "@/components/desk/viewer";
import { Button } from "@/components/ui/button";
import type { AlarmPreview, AlarmWish } from "@/lib/response-times/alarm-schemas";
import type { AlarmActs } from "./alarm-acts";

const SHOWN = 6;

/** How often it would have rung in the last week, and when; asked for, and forgotten as soon as the wish changes. */
export function PreviewLine({ wish, preview }: { wish: AlarmWish; preview: AlarmActs["preview"] }) {
  const t = useTranslations("alarms.preview");
  const format = useFormatter();
  const { accounts } = useViewer();
  const [seen, setSeen] = useState<{ of: AlarmWish; answer: AlarmPreview | string } | null>(null);
  const [busy, setBusy] = useState(false);
  const look = async () => {
    setBusy(true);
    const result = await preview({ ...wish, name: wish.name.trim() || "–" }).catch(() => null);
    setBusy(false);
    setSeen({ of: wish, answer: result?.ok ? result.value : result?.message || t("failed") });
  };
  const answer = seen?.of === wish ? seen.answer : null;
  const handleOf = (subject: string) => accounts.find(({ id }) => id === subject)?.handle;
  return (
    <div className="col-span-full flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-3">
        <Button size={28} disabled={busy} onClick={() => void look()}>
          {t("do")}
        </Button>
        <p role="status" className="text-body">
          {answer === null || typeof answer === "string" ? null : (
            <>
              <strong>{t("times", { count: answer.times })}</strong>{" "}
              <span className="text-ink-3">{t("step", { minutes: answer.stepMinutes })}</span>
            </>
          )}
        </p>
        <Problem text={typeof answer === "string" ? answer : ""} />
      </div>
      {answer === null || typeof answer === "string" || answer.rings.length === 0 ? null : (
        <ul className="figures text-ink-2 text-meta">
          {answer.rings.slice(0, SHOWN).map(({ subject, openedAt }) => (
            <li key={`${subject}${openedAt}`}>
              {format.dateTime(new Date(openedAt), {
                weekday: "short",
                day: "numeric",
                month: "short",
                hour: "2-digit",
                minute: "2-digit",
                hourCycle: "h23",
              })}
              {handleOf(subject) ? ` · ${handleOf(subject)}` : ""}
            </li>
          ))}
          {answer.rings.length > SHOWN ? <li>{t("more", { count: answer.rings.length - SHOWN })}</li> : null}
        </ul>
      )}
    </div>
  );
}
