"use client";

import { useTranslations } from "next-intl";
import { Problem } from "@/components/admin/problem";
import { useDeed } from "@/components/admin/use-deed";
import { When } from "@/components/admin/when";
import { Button } from "@/components/ui/button";
import type { Incident } from "@/lib/incidents/incident-schemas";
import type { IncidentActs } from "./incident-acts";
import { IncidentDialog } from "./incident-dialog";

type Props = { incidents: readonly Incident[]; acts: IncidentActs | null; label: string };

/** What hits many: what we say, since when, and by whom it was opened. */
export function IncidentList({ incidents, acts, label }: Props) {
  const t = useTranslations("incidents.incidents");
  const { run, busy, problem } = useDeed();
  return (
    <>
      <Problem text={problem} />
      <ul aria-label={label} className="flex flex-col">
        {incidents.map((incident) => {
          const { id, title, statement, state, startAt, endAt, openedBy, postIds, changeNumber } = incident;
          return (
            <li key={id} className="flex flex-wrap items-start gap-3 border-line border-b py-2">
              <div className="min-w-0 flex-1 basis-72">
                <p dir="auto" className="font-semibold text-body [overflow-wrap:anywhere]">
                  {title}
                </p>
                <p className="flex flex-wrap gap-x-2 text-ink-3 text-meta">
                  <span>
                    {endAt
                      ? t.rich("ended", { from: () => <When at={startAt} />, to: () => <When at={endAt} /> })
                      : t.rich("starts", { at: () => <When at={startAt} /> })}
                  </span>
                  <span>{openedBy ? t("by", { name: openedBy }) : t("byProgram")}</span>
                  <span>{t("posts", { count: postIds.length })}</span>
                </p>
                {Object.entries(statement).map(([language, text]) => (
                  <p
                    key={language}
                    lang={language}
                    dir="auto"
                    className="pt-1 text-body text-ink-2 [overflow-wrap:anywhere]"
                  >
                    {text}
                  </p>
                ))}
              </div>
              {acts && state === "open" ? (
                <div className="flex gap-2">
                  <IncidentDialog
                    key={changeNumber}
                    title={t("changeTitle")}
                    trigger={t("change")}
                    size={24}
                    isChange
                    start={{ title, statement: statement.en ?? "" }}
                    act={({ title: name, statement: en }) =>
                      acts.change({
                        id,
                        change: { title: name, statement: changed(statement, en), changeNumber },
                      })
                    }
                  />
                  <Button
                    size={24}
                    disabled={busy}
                    onClick={() => void run(() => acts.close({ id }), t("over"))}
                  >
                    {t("end")}
                    <span className="sr-only"> {title}</span>
                  </Button>
                </div>
              ) : null}
            </li>
          );
        })}
      </ul>
    </>
  );
}

function changed(
  statement: Readonly<Record<string, string>>,
  en: string | undefined,
): Record<string, string> {
  const { en: _, ...others } = statement;
  return en === undefined ? others : { ...others, en };
}
