"use client";

import { Circle, CircleAlert, CircleCheck, CircleHelp, RefreshCw } from "lucide-react";
import { useTranslations } from "next-intl";
import { Problem } from "@/components/admin/problem";
import { useDeed } from "@/components/admin/use-deed";
import { When } from "@/components/admin/when";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/class-names";
import type { ConfirmCheck, ReadinessCheck } from "@/lib/accounts/schemas";
import type { ActionResult } from "@/lib/auth/agent-action";
import { plain } from "./health-light";

const ICONS = {
  ok: CircleCheck,
  confirmed: CircleCheck,
  missing: CircleAlert,
  "by-hand": Circle,
  unknown: CircleHelp,
} as const;

type Props = {
  accountId: string;
  checks: readonly ReadinessCheck[];
  isConnected: boolean;
  checkNow: (input: { accountId: string }) => Promise<ActionResult<void>>;
  vouch: (input: ConfirmCheck) => Promise<ActionResult<void>>;
};

/** What an account needs before it can do care: read from the provider, or vouched for by hand with the day. */
export function Readiness({ accountId, checks, isConnected, checkNow, vouch }: Props) {
  const t = useTranslations("admin-accounts.readiness");
  const { run, busy, problem } = useDeed();
  return (
    <div className="flex max-w-[720px] flex-col gap-3">
      {checks.length === 0 ? (
        <p className="text-body text-ink-2">{isConnected ? t("notYet") : t("connectFirst")}</p>
      ) : (
        <ul className="border-t">
          {checks.map((check) => (
            <CheckRow
              key={check.check}
              check={check}
              busy={busy}
              onVouch={(isConfirmed) => void run(() => vouch({ accountId, check: check.check, isConfirmed }))}
            />
          ))}
        </ul>
      )}
      <div className="flex flex-wrap items-center gap-3">
        <Button
          icon={<RefreshCw />}
          disabled={busy || !isConnected}
          onClick={() => void run(() => checkNow({ accountId }), t("checked"))}
        >
          {busy ? t("checking") : t("checkNow")}
        </Button>
        <Problem text={problem} />
      </div>
    </div>
  );
}

type RowProps = { check: ReadinessCheck; busy: boolean; onVouch: (isConfirmed: boolean) => void };

function CheckRow({ check, busy, onVouch }: RowProps) {
  const t = useTranslations("admin-accounts.readiness");
  const words = useTranslations("accounts");
  const { state } = check;
  const Icon = ICONS[state];
  const values = plain(check.values);
  const title = words.has(`checks.${check.check}.title`)
    ? words(`checks.${check.check}.title`, values)
    : check.check;
  const missing = words.has(`checks.${check.check}.missing`)
    ? words(`checks.${check.check}.missing`, values)
    : "";
  return (
    <li className="flex flex-wrap items-start gap-x-3 gap-y-1 border-b py-2">
      <Icon
        aria-hidden="true"
        className={cn(
          "mt-0.5 size-4 shrink-0",
          state === "missing"
            ? "text-red"
            : state === "ok" || state === "confirmed"
              ? "text-accent"
              : "text-ink-3",
        )}
      />
      <div className="min-w-0 flex-1 basis-56">
        <p className="font-medium text-body">{title}</p>
        {state === "missing" || state === "by-hand" ? (
          <p className="text-pretty text-ink-2 text-meta">{missing}</p>
        ) : null}
      </div>
      <p className="text-ink-2 text-meta">
        {words(`checkStates.${state}`, { name: check.confirmedBy?.displayName ?? "" })}
        {check.checkedAt ? (
          <>
            {" · "}
            <When at={check.checkedAt} />
          </>
        ) : null}
      </p>
      {state === "by-hand" || state === "unknown" || state === "missing" ? (
        <Button size={24} disabled={busy} onClick={() => onVouch(true)}>
          {t("vouch")}
          <span className="sr-only">: {title}</span>
        </Button>
      ) : null}
      {state === "confirmed" ? (
        <Button size={24} variant="ghost" disabled={busy} onClick={() => onVouch(false)}>
          {t("withdraw")}
          <span className="sr-only">: {title}</span>
        </Button>
      ) : null}
    </li>
  );
}
