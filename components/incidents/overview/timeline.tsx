"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { When } from "@/components/admin/when";
import { ApiProblem, callApi } from "@/components/desk/api";
import { useLanguageName } from "@/components/routing/use-because";
import { Button } from "@/components/ui/button";
import type { TimelineEntry } from "@/lib/incidents/timeline-schemas";

type Page = { data: TimelineEntry[]; nextCursor: string | null };
type Props = { incidentId: string; first: Page };

/** What was done, the newest first, back to the beginning. */
export function Timeline({ incidentId, first }: Props) {
  const t = useTranslations("incident-overview.timeline");
  const nameOf = useLanguageName();
  const [read, setRead] = useState<Page | null>(null);
  const [isReading, setReading] = useState(false);
  const [problem, setProblem] = useState("");
  const newest = new Set(first.data.map(({ id }) => id));
  const entries = [...first.data, ...(read?.data ?? []).filter(({ id }) => !newest.has(id))];
  const cursor = read ? read.nextCursor : first.nextCursor;
  const older = async () => {
    setProblem("");
    setReading(true);
    try {
      const next = await callApi<Page>(`/incidents/${incidentId}/timeline`, { query: { cursor } });
      // With what stands already: what comes meanwhile pushes it out of the first page.
      setRead({ ...next, data: [...entries, ...next.data] });
    } catch (error) {
      setProblem((error instanceof ApiProblem && error.detail) || t("failed"));
    }
    setReading(false);
  };
  return (
    <>
      <ol aria-label={t("label")} className="flex flex-col">
        {entries.map(({ id, at, kind, by, name, count }) => (
          <li key={id} className="flex gap-3 border-line border-b py-1.5 text-body last:border-b-0">
            <span className="figures w-28 shrink-0 text-ink-3 text-meta">
              <When at={at} />
            </span>
            <span className="min-w-0 flex-1 [overflow-wrap:anywhere]">
              {t(`kinds.${kind}`, { name: kind.startsWith("statement-") ? nameOf(name) : name, count })}
              {by ? <span className="text-ink-3"> · {by}</span> : null}
            </span>
          </li>
        ))}
      </ol>
      {cursor ? (
        <Button size={28} className="mt-2" disabled={isReading} onClick={() => void older()}>
          {t("older")}
        </Button>
      ) : null}
      {problem ? (
        <p role="alert" className="pt-2 text-meta text-red">
          {problem}
        </p>
      ) : null}
    </>
  );
}
