"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useViewer } from "@/components/desk/viewer";
import { Button } from "@/components/ui/button";
import type { SafetyFlag } from "@/lib/conversations/safety/safety-schemas";

type Props = {
  kind: "hide" | "reply";
  seconds: SafetyFlag["seconds"];
  isBusy: boolean;
  onAgree: (agrees: boolean) => void;
};

/** What one person alone may not do, who else stands behind it until when, and one's own word. */
export function SecondPerson({ kind, seconds, isBusy, onAgree }: Props) {
  const t = useTranslations("safety");
  const format = useFormatter();
  const viewer = useViewer();
  const own = seconds.some(({ agent }) => agent.id === viewer.id);
  const time = (at: string) =>
    format.dateTime(new Date(at), { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  return (
    <div className="flex flex-wrap items-center gap-2 text-body">
      <p className="min-w-0 flex-1 basis-60">
        {kind === "hide" ? t("second") : t("secondReply")}{" "}
        {seconds.map(({ agent, untilAt }) => (
          <span key={agent.id}>
            {agent.id === viewer.id
              ? t("agreedSelf", { at: time(untilAt) })
              : t("agreed", { name: agent.displayName, at: time(untilAt) })}{" "}
          </span>
        ))}
      </p>
      <Button size={24} disabled={isBusy} onClick={() => onAgree(!own)}>
        {own ? t("withdraw") : t("agree")}
      </Button>
    </div>
  );
}
