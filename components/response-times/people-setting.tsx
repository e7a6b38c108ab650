"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { useAnnounce } from "@/components/desk/announcer";
import { ApiProblem, callApi } from "@/components/desk/api";
import type { ReportSettings } from "@/lib/response-times/report-schemas";

const PATH = "/reports/settings";
const CHOICES = ["nobody", "oneself", "own-lead", "leads-with-reason"] as const;

/** Who may see figures of single people; an admin says so for the whole desk. */
export function PeopleSetting() {
  const t = useTranslations("response-times");
  const announce = useAnnounce();
  const [people, setPeople] = useState<ReportSettings["people"] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    callApi<ReportSettings>(PATH).then(
      (settings) => setPeople(settings.people),
      () => {},
    );
  }, []);
  if (people === null) return null;
  const choose = (next: ReportSettings["people"]) => {
    setPeople(next);
    setProblem(null);
    callApi<ReportSettings>(PATH, { method: "PUT", body: { people: next } }).then(
      () => announce(t("people.kept")),
      (error: unknown) => {
        setPeople(people);
        setProblem((error instanceof ApiProblem && error.detail) || t("people.failed"));
      },
    );
  };
  return (
    <label className="flex flex-wrap items-center gap-2 print:hidden">
      {t("people.label")}
      <select
        value={people}
        onChange={(event) => choose(event.target.value as ReportSettings["people"])}
        className="h-(--height-row) rounded-control border border-control bg-raised px-1 text-ink"
      >
        {CHOICES.map((choice) => (
          <option key={choice} value={choice}>
            {t(`people.of.${choice}`)}
          </option>
        ))}
      </select>
      {problem ? (
        <span role="alert" className="text-red">
          {problem}
        </span>
      ) : null}
    </label>
  );
}
