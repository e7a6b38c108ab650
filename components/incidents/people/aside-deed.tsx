"use client";

import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import { ReasonDialog } from "@/components/admin/reason-dialog";
import { useApiDeed } from "@/components/goodwill/use-api-deed";
import { Button } from "@/components/ui/button";
import { showToast } from "@/components/ui/toast";
import type { AffectedPerson } from "@/lib/incidents/affected-schemas";

type Props = { incidentId: string; person: AffectedPerson; onChange(person: AffectedPerson): void };

/** Sets a person aside with a reason, or waits for them again. */
export function AsideDeed({ incidentId, person, onChange }: Props) {
  const t = useTranslations("incident-people");
  const { run, busy, problem, clear } = useApiDeed();
  const name = person.customer.displayName;
  const path = `/incidents/${incidentId}/affected/${person.id}`;
  const post = async (deed: "set-aside" | "return", body: object, done: string): Promise<boolean> => {
    const answer = await run<AffectedPerson>(`${path}/${deed}`, { method: "POST", body });
    if (!answer) return false;
    onChange(answer.value);
    showToast({ icon: <Check />, text: done, id: "deed" });
    return true;
  };
  if (person.stand === "set-aside")
    return (
      <Button
        size={28}
        variant="ghost"
        disabled={busy}
        aria-label={t("aside.backOf", { name })}
        onClick={() => void post("return", {}, t("aside.returned"))}
      >
        {t("aside.back")}
      </Button>
    );
  return (
    <ReasonDialog
      words={{
        title: t("aside.title", { name }),
        text: t("aside.text"),
        reason: t("aside.reason"),
        hint: t("aside.hint"),
        submit: t("aside.do"),
        cancel: t("cancel"),
        close: t("close"),
      }}
      trigger={
        <Button size={28} variant="ghost" aria-label={t("aside.doOf", { name })}>
          {t("aside.do")}
        </Button>
      }
      busy={busy}
      problem={problem}
      onMove={clear}
      onReason={(reason) => post("set-aside", { reason }, t("aside.done"))}
    />
  );
}
