"use client";

import { Plus, X } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Problem } from "@/components/admin/problem";
import { useDeed } from "@/components/admin/use-deed";
import { Button } from "@/components/ui/button";
import { dateFormat } from "@/components/ui/date-format";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { AvailabilityWish } from "@/lib/coverage/terms-schemas";
import type { OwnActs } from "./own-acts";

type Span = AvailabilityWish["spans"][number];
type Props = { times: AvailabilityWish; set: OwnActs["setOwnTimes"] };

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/** When one would like to work, and when one can't. */
export function OwnTimesForm({ times, set }: Props) {
  const t = useTranslations("my-shifts.times");
  const words = useTranslations("admin");
  const locale = useLocale();
  const { run, busy, problem } = useDeed();
  const [spans, setSpans] = useState<readonly Span[]>(times.spans);
  const isChanged = JSON.stringify(spans) !== JSON.stringify(times.spans);
  const dayName = (weekday: number) =>
    dateFormat(locale, { timeZone: "UTC", weekday: "short" }).format(Date.UTC(2026, 10, 22 + weekday));
  const change = (place: number, over: Partial<Span>) =>
    setSpans(spans.map((each, at) => (at === place ? { ...each, ...over } : each)));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    await run(() => set({ spans }), words("saved"));
  };
  return (
    <form onSubmit={(event) => void submit(event)} className="flex flex-col gap-3" noValidate>
      {spans.length === 0 ? <p className="text-body text-ink-2">{t("none")}</p> : null}
      <ul className="flex flex-col gap-2">
        {spans.map((span, place) => (
          <li key={place} className="flex flex-wrap items-center gap-1.5">
            <Select
              aria-label={t("day", { number: place + 1 })}
              value={String(span.weekday)}
              onChange={(weekday) => change(place, { weekday: Number(weekday) })}
              options={WEEKDAYS.map((weekday) => ({ value: String(weekday), label: dayName(weekday) }))}
              className="w-20"
            />
            {(["startTime", "endTime"] as const).map((name) => (
              <Input
                key={name}
                type="time"
                aria-label={t(name, { number: place + 1 })}
                value={span[name]}
                onChange={({ target }) => change(place, { [name]: target.value })}
                className="w-32 phone:w-[8.75rem]"
              />
            ))}
            <Select
              aria-label={t("kind", { number: place + 1 })}
              value={span.kind}
              onChange={(kind) => change(place, { kind: kind === "wish" ? "wish" : "no-go" })}
              options={(["wish", "no-go"] as const).map((kind) => ({
                value: kind,
                label: t(`kinds.${kind}`),
              }))}
              className="w-28"
            />
            <IconButton
              label={t("remove", { number: place + 1 })}
              icon={<X />}
              onClick={() => setSpans(spans.filter((_, at) => at !== place))}
            />
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-2">
        <Button
          size={28}
          icon={<Plus />}
          disabled={spans.length >= 70}
          onClick={() =>
            setSpans([
              ...spans,
              { weekday: (spans.length % 7) + 1, startTime: "22:00", endTime: "06:00", kind: "no-go" },
            ])
          }
        >
          {t("add")}
        </Button>
        <Button size={28} variant="solid" type="submit" disabled={busy || !isChanged}>
          {t("save")}
        </Button>
      </div>
      <Problem text={problem} />
    </form>
  );
}
