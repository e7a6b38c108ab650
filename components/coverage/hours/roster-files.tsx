"use client";

import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { apiPath } from "@/components/desk/api";
import { buttonClass } from "@/components/ui/button-class";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { daysLater } from "@/lib/coverage/rules/wall-time";
import { RosterImport } from "./roster-import";

/** The roster out and in as a file. */
export function RosterFiles({ day, mayEdit }: { day: string; mayEdit: boolean }) {
  const t = useTranslations("paid-hours.files");
  const [from, setFrom] = useState(day);
  const [to, setTo] = useState(() => daysLater(day, 28));
  return (
    <div className="flex flex-wrap items-end gap-3">
      <Field label={t("from")}>
        {(control) => (
          <Input
            {...control}
            type="date"
            value={from}
            onChange={({ target }) => setFrom(target.value)}
            className="w-40"
          />
        )}
      </Field>
      <Field label={t("to")}>
        {(control) => (
          <Input
            {...control}
            type="date"
            value={to}
            onChange={({ target }) => setTo(target.value)}
            className="w-40"
          />
        )}
      </Field>
      <a
        href={apiPath("/coverage/roster", { from, to: to === "" ? "" : daysLater(to, 1) })}
        download
        className={buttonClass("plain")}
      >
        <Download aria-hidden="true" />
        {t("export")}
      </a>
      {mayEdit ? <RosterImport /> : null}
    </div>
  );
}
