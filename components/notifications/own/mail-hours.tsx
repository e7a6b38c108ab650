"use client";

import { useTranslations } from "next-intl";
import { Checkbox } from "@/components/ui/checkbox";

/** Hours of a day people read mail in. */
const HOURS = [6, 7, 8, 9, 10, 12, 13, 14, 16, 17, 18, 20];
const MOST = 6;

export function MailHours({
  hours,
  onChange,
}: {
  hours: readonly number[];
  onChange: (hours: number[]) => void;
}) {
  const t = useTranslations("notification-settings");
  const offered = [...new Set([...HOURS, ...hours])].sort((a, b) => a - b);
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="sr-only">{t("mail")}</legend>
      <div className="figures grid grid-cols-4 gap-x-4 gap-y-2 phone:grid-cols-3">
        {offered.map((hour) => {
          const isChosen = hours.includes(hour);
          return (
            <Checkbox
              key={hour}
              label={t("hour", { hour: String(hour).padStart(2, "0") })}
              checked={isChosen}
              disabled={!isChosen && hours.length >= MOST}
              onChange={() => onChange(isChosen ? hours.filter((each) => each !== hour) : [...hours, hour])}
            />
          );
        })}
      </div>
      {hours.length === 0 ? <p className="text-ink-2 text-meta">{t("noHours")}</p> : null}
    </fieldset>
  );
}
