"use client";

import { useTimeZone, useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Problem } from "@/components/admin/problem";
import { ApiProblem, callApi } from "@/components/desk/api";
import { useShiftWords } from "@/components/my-shifts/use-shift-words";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { Moment } from "@/lib/coverage/paid-schemas";
import { wallMsOf } from "@/lib/coverage/rules/wall-time";
import { instantOfWall } from "@/lib/coverage/rules/zone-offsets";

/** Who was on at an instant, asked for by the reader's clock. */
export function MomentPart({ day }: { day: string }) {
  const t = useTranslations("paid-hours.at");
  const words = useTranslations("admin");
  const zone = useTimeZone() ?? "Etc/UTC";
  const [at, setAt] = useState(`${day}T03:12`);
  const [told, setTold] = useState<Moment | null>(null);
  const [problem, setProblem] = useState("");
  const ask = async (event: FormEvent) => {
    event.preventDefault();
    const wall = wallMsOf(at);
    if (wall === null) return setProblem(t("unreadable"));
    setProblem("");
    try {
      const instant = new Date(instantOfWall(zone, wall, "start")).toISOString();
      setTold(await callApi<Moment>("/coverage/at", { query: { at: instant } }));
    } catch (error) {
      setProblem((error instanceof ApiProblem && error.detail) || words("failed"));
    }
  };
  return (
    <div className="flex flex-col gap-3">
      <form onSubmit={(event) => void ask(event)} className="flex flex-wrap items-end gap-2" noValidate>
        <Field label={t("when", { zone })}>
          {(control) => (
            <Input
              {...control}
              type="datetime-local"
              value={at}
              onChange={({ target }) => setAt(target.value)}
              className="w-60"
            />
          )}
        </Field>
        <Button type="submit">{t("ask")}</Button>
      </form>
      <Problem text={problem} />
      <div aria-live="polite">{told ? <MomentList told={told} /> : null}</div>
    </div>
  );
}

function MomentList({ told }: { told: Moment }) {
  const t = useTranslations("paid-hours.at");
  const { whole } = useShiftWords();
  if (told.people.length === 0) return <p className="text-body text-ink-2">{t("nobody")}</p>;
  return (
    <ul aria-label={t("title")}>
      {told.people.map(({ agentId, displayName, planned, seen, isOnCall, isOff, corrections }) => (
        <li key={agentId} className="border-b py-1.5 text-body">
          <p className="flex flex-wrap gap-x-3">
            <span className="w-40 shrink-0 font-semibold">{displayName}</span>
            <span className="figures min-w-0 flex-1 basis-64 text-ink-2">
              {[
                planned
                  ? t(planned.part ? "plannedPart" : "planned", {
                      shift: whole(planned),
                      part: planned.part ? t(`parts.${planned.part as "break"}`) : "",
                    })
                  : t("unplanned"),
                seen ? t("seen", { state: t(`states.${seen as "here"}`) }) : t("unseen"),
                ...(isOnCall ? [t("onCall")] : []),
                ...(isOff ? [t("off")] : []),
              ].join(" · ")}
            </span>
          </p>
          {corrections.map((each) => (
            <p key={each.id} className="text-ink-2 text-meta">
              {t("corrected", {
                kind: t(`kinds.${each.kind}`),
                span: whole(each),
                reason: each.reason,
                by: each.writtenBy,
              })}
            </p>
          ))}
        </li>
      ))}
    </ul>
  );
}
