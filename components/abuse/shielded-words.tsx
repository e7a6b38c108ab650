"use client";

import { Eye, EyeOff, ShieldHalf } from "lucide-react";
import { useTranslations } from "next-intl";
import { createElement, type ReactNode, useState } from "react";
import { say } from "@/components/desk/toasts";
import { Button } from "@/components/ui/button";
import { useShield } from "./use-shielded";

/** Words that nobody has to read unasked. That one looked is written down nowhere. */
export function ShieldedWords({ why, children }: { why: "hostile" | "off"; children: ReactNode }) {
  const t = useTranslations("abuse.shield");
  const { turn } = useShield();
  const [isShown, setIsShown] = useState(false);
  const never = async () => {
    if (!(await turn(false))) void say({ icon: createElement(ShieldHalf), text: t("failed"), id: "shield" });
  };
  return (
    <>
      {isShown ? children : null}
      <p className="mt-0.5 flex flex-wrap items-center gap-2 text-ink-2 text-meta">
        {isShown ? null : (
          <span className="inline-flex items-center gap-1.5 rounded-chip border bg-raised px-2 py-1">
            <ShieldHalf aria-hidden="true" className="size-3.5" />
            {t(why)}
          </span>
        )}
        <Button
          size={24}
          variant="ghost"
          icon={isShown ? <EyeOff aria-hidden="true" /> : <Eye aria-hidden="true" />}
          onClick={() => setIsShown(!isShown)}
        >
          {t(isShown ? "hide" : "show")}
        </Button>
        {why === "hostile" ? (
          <Button size={24} variant="ghost" onClick={() => void never()}>
            {t("never")}
          </Button>
        ) : null}
      </p>
    </>
  );
}
