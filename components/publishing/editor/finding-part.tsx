"use client";

import { ShieldAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { EditorDoing } from "./use-editor-deeds";

export const STOPPED: readonly string[] = ["post-guard", "voice"];

type Finding = { kind: string; text: string };

/** What the guard or the voice guide stopped, word by word; a lead lets it out with a reason. */
export function FindingPart({ doing, mayOverrule }: { doing: EditorDoing; mayOverrule: boolean }) {
  const t = useTranslations("publishing.findings");
  const kinds = useTranslations("replies-ui.guard");
  const [reason, setReason] = useState("");
  const { refusal, busy } = doing;
  if (!refusal || !STOPPED.includes(refusal.code)) return null;
  return (
    <div className="flex flex-col gap-2 rounded-control bg-red-tint px-3 py-2">
      <p className="flex items-start gap-1.5 text-body">
        <ShieldAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-red" />
        <strong className="font-semibold text-red">{t(refusal.code === "voice" ? "voice" : "guard")}</strong>
      </p>
      <ul className="flex flex-col gap-0.5 pl-5.5 text-body text-ink">
        {findingsOf(refusal.details).map(({ kind, text }, index) => (
          <li key={`${kind} ${index}`} className="[overflow-wrap:anywhere]">
            {kinds.has(`kind.${kind}`)
              ? t("one", { text, kind: kinds(`kind.${kind}` as "kind.other") })
              : t("bare", { text })}
          </li>
        ))}
      </ul>
      {mayOverrule ? (
        <div className="flex flex-wrap items-end gap-2 pl-5.5">
          <Field label={t("reason")} className="flex-1 basis-48">
            {(control) => (
              <Input
                {...control}
                dir="auto"
                maxLength={300}
                value={reason}
                onChange={(event) => setReason(event.target.value)}
              />
            )}
          </Field>
          <Button disabled={busy || reason.trim() === ""} onClick={() => void doing.again(reason.trim())}>
            {t("overrule")}
          </Button>
        </div>
      ) : (
        <p className="pl-5.5 text-ink-2 text-meta">{t("mend")}</p>
      )}
    </div>
  );
}

function findingsOf(details: unknown): Finding[] {
  if (typeof details !== "object" || details === null || !("findings" in details)) return [];
  const { findings } = details as { findings: unknown };
  return Array.isArray(findings)
    ? findings.map((each: Partial<Finding>) => ({ kind: each.kind ?? "", text: each.text ?? "" }))
    : [];
}
