"use client";

import { useRouter } from "next/navigation";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { AdminPart } from "@/components/admin/admin-page";
import { Problem } from "@/components/admin/problem";
import { useDeed } from "@/components/admin/use-deed";
import { Button } from "@/components/ui/button";
import type { ActionResult } from "@/lib/auth/agent-action";
import type { SubscriptionView } from "@/lib/notifications/schemas";
import { subscribeThisBrowser } from "./subscribe-this-browser";

type Props = {
  publicKey: string;
  browsers: readonly SubscriptionView[];
  forget: (input: unknown) => Promise<ActionResult<void>>;
};

export function BrowserPart({ publicKey, browsers, forget }: Props) {
  const t = useTranslations("notification-settings");
  const format = useFormatter();
  const router = useRouter();
  const { run, busy, problem } = useDeed();
  const [said, setSaid] = useState<"added" | "unsupported" | "denied" | "addFailed" | null>(null);
  const add = async () => {
    const outcome = await subscribeThisBrowser(publicKey);
    setSaid(outcome);
    if (outcome === "added") router.refresh();
  };
  const day = (iso: string) =>
    format.dateTime(new Date(iso), {
      day: "numeric",
      month: "short",
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
    });
  return (
    <AdminPart
      id="browsers"
      title={t("browsers")}
      lead={t("browsersLead")}
      actions={
        <Button size={28} disabled={busy} onClick={() => void add()}>
          {t("add")}
        </Button>
      }
    >
      <p role="status" className="pb-2 text-body empty:hidden">
        {said ? t(said) : ""}
      </p>
      {browsers.length === 0 ? (
        <p className="text-body text-ink-2">{t("noBrowsers")}</p>
      ) : (
        <ul aria-label={t("browsers")}>
          {browsers.map(({ id, host, browser, createdAt, lastSentAt }) => {
            const name = browser || t("unnamed", { host });
            return (
              <li key={id} className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b py-2 text-body">
                <span className="min-w-0 flex-1 basis-48 font-medium">{name}</span>
                <span className="text-ink-3">
                  {lastSentAt ? t("last", { at: day(lastSentAt) }) : t("since", { at: day(createdAt) })}
                </span>
                <Button
                  size={28}
                  variant="ghost"
                  disabled={busy}
                  aria-label={t("removeOf", { browser: name })}
                  onClick={() => void run(() => forget({ id }), t("removed"))}
                >
                  {t("remove")}
                </Button>
              </li>
            );
          })}
        </ul>
      )}
      <Problem text={problem} />
    </AdminPart>
  );
}
