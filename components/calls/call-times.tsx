"use client";

import { Square } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { inputOfInstant, instantOfInput } from "@/components/conversations/snooze-times";
import { clockOffset } from "@/components/desk/api";
import { useViewer } from "@/components/desk/viewer";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { useNow } from "@/components/ui/use-now";
import type { CallDraft } from "@/lib/conversations/call-schemas";
import { useCallTime } from "./callback-line";
import { clockOf, secondsOf } from "./duration";

type Props = { draft: CallDraft; isFixed: boolean; onEdit: (part: Partial<CallDraft>) => void };

/** When it began and how long it was: the timer runs until it is stopped, or the line tells the end. */
export function CallTimes({ draft, isFixed, onEdit }: Props) {
  const t = useTranslations("calls");
  const { zone } = useViewer();
  const [typed, setTyped] = useState<string | null>(null);
  const { startedAt, durationSeconds } = draft;
  const length = durationSeconds === null ? "" : clockOf(durationSeconds);
  const isOdd = typed !== null && secondsOf(typed) === null;
  if (isFixed) return <FixedTimes draft={draft} />;
  return (
    <div className="flex flex-col gap-3">
      <Field label={t("times.start")}>
        {(field) => (
          <Input
            {...field}
            type="datetime-local"
            value={inputOfInstant(new Date(startedAt), zone)}
            onChange={(event) => {
              const at = instantOfInput(event.target.value, zone);
              if (at) onEdit({ startedAt: at.toISOString() });
            }}
          />
        )}
      </Field>
      {durationSeconds === null ? (
        <div className="flex min-w-0 flex-col gap-1">
          <span className="font-medium text-meta">{t("times.length")}</span>
          <div className="flex h-(--height-control) items-center gap-2">
            <Running since={startedAt} />
            <Button
              size={24}
              icon={<Square aria-hidden="true" />}
              onClick={() => onEdit({ durationSeconds: lengthSince(startedAt) })}
            >
              {t("times.stop")}
            </Button>
          </div>
        </div>
      ) : (
        <Field label={t("times.length")} error={isOdd ? t("times.odd") : undefined}>
          {(field) => (
            <Input
              {...field}
              className="figures"
              inputMode="numeric"
              value={typed ?? length}
              onChange={(event) => {
                setTyped(event.target.value);
                const seconds = secondsOf(event.target.value);
                if (seconds !== null) onEdit({ durationSeconds: seconds });
              }}
              onBlur={() => {
                if (!isOdd) setTyped(null);
              }}
            />
          )}
        </Field>
      )}
    </div>
  );
}

/** As the line tells them. */
function FixedTimes({ draft }: { draft: CallDraft }) {
  const timeOf = useCallTime();
  const { startedAt, durationSeconds } = draft;
  return (
    <p className="flex gap-3 text-body text-ink-2">
      <span className="figures">{timeOf(startedAt)}</span>
      {durationSeconds === null ? (
        <Running since={startedAt} />
      ) : (
        <span className="figures">{clockOf(durationSeconds)}</span>
      )}
    </p>
  );
}

/** Whole seconds from then until now, by the server's clock. */
export function lengthSince(startedAt: string): number {
  const seconds = Math.round((Date.now() + clockOffset() - new Date(startedAt).getTime()) / 1000);
  return Math.min(86_400, Math.max(0, seconds));
}

function Running({ since }: { since: string }) {
  const { serverNow } = useViewer();
  const t = useTranslations("calls");
  useNow(1000, serverNow);
  const seconds = lengthSince(since);
  return (
    <span role="timer" aria-label={t("times.running")} className="figures font-semibold text-body">
      {clockOf(seconds)}
    </span>
  );
}
