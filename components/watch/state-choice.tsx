"use client";

import { useTranslations } from "next-intl";
import { Kbd } from "@/components/ui/kbd";
import { Radio, RadioGroup } from "@/components/ui/radio";
import { AGENT_STATES } from "@/lib/coverage/rules/agent-state";
import { useOwnState } from "./use-own-state";

/** What the viewer is doing: five states, each with its keys. */
export function StateChoice() {
  const t = useTranslations("watch.own");
  const { state, set } = useOwnState();
  return (
    <RadioGroup label={t("label")} className="flex-col">
      {AGENT_STATES.map((each) => (
        <div key={each} className="flex min-h-7 items-center justify-between gap-3">
          <Radio name="own-state" label={t(each)} checked={state === each} onChange={() => set(each)} />
          <span aria-hidden="true" className="flex gap-1">
            <Kbd>W</Kbd>
            <Kbd>{each.slice(0, 1).toUpperCase()}</Kbd>
          </span>
        </div>
      ))}
      <p className="text-ink-3 text-meta">{t("hint")}</p>
    </RadioGroup>
  );
}
