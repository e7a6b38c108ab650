"use client";

import { Plug } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Problem } from "@/components/admin/problem";
import { useDeed } from "@/components/admin/use-deed";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import type { Account } from "@/lib/accounts/schemas";
import type { ActionResult } from "@/lib/auth/agent-action";
import type { Connect } from "./connect-form";
import { HealthLight, useHealthCause } from "./health-light";

type Props = {
  account: Account;
  /** False for a wire that is connected by its settings below. */
  isByOauth: boolean;
  connect: Connect;
  disconnect: (input: { accountId: string }) => Promise<ActionResult<void>>;
};

/** The light of an account, its cause, and the way to connect it again or take the connection away. */
export function Connection({ account, isByOauth, connect, disconnect }: Props) {
  const t = useTranslations("admin-accounts.connection");
  const words = useTranslations("admin");
  const causeOf = useHealthCause();
  const { run, busy, problem } = useDeed();
  const [asks, setAsks] = useState(false);
  const isConnected = account.connectionState === "connected";
  const cause = causeOf(account.health);
  const again = async () => {
    const begun = await run(() => connect({ channel: account.channel, accountId: account.id }));
    if (begun) window.location.assign(begun.value.url);
  };
  return (
    <div className="flex flex-col gap-3">
      <p className="text-body">
        <HealthLight health={account.health} />
        {cause ? <span className="text-ink-2"> {cause}</span> : null}
        {account.health.ingestDelaySeconds === null ? null : (
          <span className="text-ink-2"> {t("delay", { seconds: account.health.ingestDelaySeconds })}</span>
        )}
      </p>
      <div className="flex flex-wrap items-center gap-2">
        {isByOauth ? (
          <Button
            variant={isConnected ? "plain" : "solid"}
            icon={<Plug />}
            disabled={busy}
            onClick={() => void again()}
          >
            {busy
              ? t("busy")
              : t(account.connectionState === "unconnected" ? "connect" : "reconnect", {
                  handle: account.handle,
                })}
          </Button>
        ) : null}
        {account.connectionState === "unconnected" ? null : (
          <Button variant="ghost" disabled={busy} onClick={() => setAsks(true)}>
            {t("disconnect")}
          </Button>
        )}
        <Problem text={problem} />
      </div>
      <AlertDialog
        open={asks}
        onOpenChange={setAsks}
        title={t("ask", { handle: account.handle })}
        description={t("askText")}
        cancelLabel={words("cancel")}
        confirmLabel={t("confirm", { handle: account.handle })}
        danger
        onConfirm={() =>
          void run(() => disconnect({ accountId: account.id }), t("done", { handle: account.handle }))
        }
      />
    </div>
  );
}
