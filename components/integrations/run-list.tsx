"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Problem } from "@/components/admin/problem";
import { useCall } from "@/components/customers/use-call";
import { callApi } from "@/components/desk/api";
import { Button } from "@/components/ui/button";
import type { ActionRun } from "@/lib/integrations/schemas";
import { RunLine } from "./run-line";
import { useRun } from "./use-run";

/** What was done in other systems from this conversation, newest first; what is in doubt is settled here. */
export function RunList({ runs, onChange }: { runs: readonly ActionRun[]; onChange: () => void }) {
  const t = useTranslations("integrations");
  if (runs.length === 0) return null;
  return (
    <>
      <h4 className="mt-3 mb-1.5 font-medium text-ink-3 text-label">{t("run.list")}</h4>
      <ul className="flex flex-col gap-2">
        {runs.slice(0, 5).map((run) => (
          <RunItem key={run.id} run={run} onChange={onChange} />
        ))}
      </ul>
    </>
  );
}

function RunItem({ run: given, onChange }: { run: ActionRun; onChange: () => void }) {
  const t = useTranslations("integrations");
  const followed = useRun(given, onChange);
  const [settled, setSettled] = useState<ActionRun | null>(null);
  const { run: call, busy, problem } = useCall();
  const run = settled ?? followed ?? given;
  const settle = async (as: "done" | "not-done") => {
    const path = `/action-runs/${run.id}/settle`;
    const done = await call(() => callApi<ActionRun>(path, { method: "POST", body: { as } }));
    if (!done) return;
    setSettled(done.value);
    onChange();
  };
  return (
    <li>
      <RunLine run={run} named />
      {run.needsPerson ? (
        <div className="mt-1 flex flex-wrap gap-2 pl-6">
          <Button size={24} disabled={busy} onClick={() => void settle("done")}>
            {t("run.wasDone")}
          </Button>
          <Button size={24} disabled={busy} onClick={() => void settle("not-done")}>
            {t("run.wasNotDone")}
          </Button>
        </div>
      ) : null}
      <Problem text={problem} />
    </li>
  );
}
