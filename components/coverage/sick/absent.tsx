"use client";

import { useTranslations } from "next-intl";
import { Problem } from "@/components/admin/problem";
import { useDeed } from "@/components/admin/use-deed";
import { Button } from "@/components/ui/button";
import type { SickActs } from "./sick-acts";

/** Beside a shift: its agent is absent, and the way to take that back. */
export function Absent({ id, acts }: { id: string; acts: Pick<SickActs, "withdraw"> }) {
  const t = useTranslations("sick.soon");
  const deed = useDeed();
  return (
    <span className="ml-2 inline-flex flex-wrap items-center gap-2">
      <span className="font-medium text-red">{t("absent")}</span>
      <Button
        size={24}
        variant="ghost"
        disabled={deed.busy}
        onClick={() => deed.run(() => acts.withdraw({ id }), t("takenBack"))}
      >
        {t("takeBack")}
      </Button>
      <Problem text={deed.problem} />
    </span>
  );
}
