"use client";

import { ChevronLeft, ChevronRight, Plus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useViewer } from "@/components/desk/viewer";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import { dateFormat } from "@/components/ui/date-format";
import { Field } from "@/components/ui/field";
import { IconButton } from "@/components/ui/icon-button";
import { inputClass } from "@/components/ui/input";
import { Popover } from "@/components/ui/popover";
import { Segmented } from "@/components/ui/segmented";
import { cityOf } from "../use-post-words";
import { ZoneSelect } from "../zone-select";
import { type CalendarView, calendarHref } from "./calendar-address";

type Props = {
  shown: CalendarView;
  accounts: readonly { id: string; channel: string; handle: string }[];
  /** From Monday on, of the week shown. */
  monday: string;
  mayWrite: boolean;
  onStep: (steps: number) => void;
  onToday: () => void;
};

/** What the calendar shows, and the ways to other weeks, accounts and clocks. */
export function CalendarHead({ shown, accounts, monday, mayWrite, onStep, onToday }: Props) {
  const t = useTranslations("publishing.calendar");
  const locale = useLocale();
  const router = useRouter();
  const { zone: ownZone } = useViewer();
  const go = (next: Partial<CalendarView>) => router.push(calendarHref({ ...shown, ...next }, ownZone));
  const day = (options: Intl.DateTimeFormatOptions, on: string) =>
    dateFormat(locale, { timeZone: "UTC", ...options }).format(Date.parse(`${on}T12:00Z`));
  const title =
    shown.view === "month"
      ? day({ month: "long", year: "numeric" }, shown.on)
      : t("week", { from: day({ day: "numeric", month: "long", year: "numeric" }, monday) });
  const unit = shown.view === "month" ? "month" : "week";
  return (
    <div className="flex flex-wrap items-center gap-2">
      <div className="flex items-center gap-1">
        <IconButton label={t(`before.${unit}`)} icon={<ChevronLeft />} keys="←" onClick={() => onStep(-1)} />
        <Button size={28} keys="t" ariaKeys="t" onClick={onToday}>
          {t("today")}
        </Button>
        <IconButton label={t(`after.${unit}`)} icon={<ChevronRight />} keys="→" onClick={() => onStep(1)} />
      </div>
      <h2 aria-live="polite" className="min-w-0 flex-1 text-large phone:basis-full">
        {title}
      </h2>
      {accounts.length > 1 ? (
        <select
          aria-label={t("account")}
          value={shown.accountId ?? ""}
          onChange={(event) => go({ accountId: event.target.value || null })}
          className={`${inputClass} h-(--height-bar) w-auto max-w-48`}
        >
          <option value="">{t("allAccounts")}</option>
          {accounts.map(({ id, handle }) => (
            <option key={id} value={id}>
              {handle}
            </option>
          ))}
        </select>
      ) : null}
      <Popover
        label={t("zone")}
        align="end"
        trigger={
          <Button size={28} variant="ghost">
            {t("inZone", { city: cityOf(shown.zone) })}
          </Button>
        }
      >
        <Field label={t("zone")} hint={t("zoneHint", { city: cityOf(ownZone) })}>
          {(control) => <ZoneSelect control={control} zone={shown.zone} onChange={(zone) => go({ zone })} />}
        </Field>
        {shown.zone === ownZone ? null : (
          <Button size={28} className="mt-2" onClick={() => go({ zone: ownZone })}>
            {t("ownZone")}
          </Button>
        )}
      </Popover>
      <Segmented
        label={t("view")}
        value={shown.view}
        onChange={(view) => go({ view })}
        segments={[
          { value: "week", label: t("weekView") },
          { value: "month", label: t("monthView") },
        ]}
      />
      {mayWrite ? (
        <a
          href={shown.accountId ? `/publishing/new?account=${shown.accountId}` : "/publishing/new"}
          className={buttonClass("solid", 28)}
          aria-keyshortcuts="n"
        >
          <Plus aria-hidden="true" />
          {t("new")}
        </a>
      ) : null}
    </div>
  );
}
