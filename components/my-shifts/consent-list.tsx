"use client";

import { useTranslations } from "next-intl";
import { Problem } from "@/components/admin/problem";
import { useDeed } from "@/components/admin/use-deed";
import { Button } from "@/components/ui/button";
import type { Consent } from "@/lib/coverage/work-rules-schemas";
import type { OwnActs } from "./own-acts";
import { useShiftWords } from "./use-shift-words";

type Props = { consents: readonly Consent[]; say: OwnActs["sayConsent"] };

/** Shifts that a work rule lets stand only if one agrees. */
export function ConsentList({ consents, say }: Props) {
  const t = useTranslations("my-shifts.consent");
  const { wall } = useShiftWords();
  const { run, busy, problem } = useDeed();
  return (
    <>
      <ul aria-label={t("title")}>
        {consents.map(({ id, startLocal, endLocal, zone, recurrence, warnings }) => {
          const shift = t("shift", { from: wall(startLocal), to: wall(endLocal), zone });
          return (
            <li key={id} className="flex flex-wrap items-center gap-x-3 gap-y-2 border-b py-2 text-body">
              <div className="min-w-0 flex-1 basis-64">
                <p className="figures font-semibold">
                  {shift}
                  {recurrence ? ` · ${t("repeats")}` : ""}
                </p>
                <p className="text-ink-2 text-meta">
                  {warnings.map(({ rule }) => t(`rules.${rule.replaceAll("-", "") as "rest"}`)).join(" · ")}
                </p>
              </div>
              {([true, false] as const).map((agree) => (
                <Button
                  key={String(agree)}
                  size={28}
                  variant={agree ? "solid" : "plain"}
                  disabled={busy}
                  onClick={() => void run(() => say({ id, agree }), t(agree ? "agreed" : "declined"))}
                >
                  {t(agree ? "agree" : "decline")}
                  <span className="sr-only">: {shift}</span>
                </Button>
              ))}
            </li>
          );
        })}
      </ul>
      <Problem text={problem} />
    </>
  );
}
