"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { AdminPart } from "@/components/admin/admin-page";
import { Problem } from "@/components/admin/problem";
import { useDeed } from "@/components/admin/use-deed";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import type { Asking } from "@/lib/replies/satisfaction-schemas";
import { AskDialog } from "./ask-dialog";
import type { AskingActs } from "./asking-acts";

const DELAYS = [0, 900, 3600, 14_400, 86_400];

type Props = { asking: readonly Asking[]; acts: AskingActs };

/** The accounts, and whether their people are asked. Nothing is switched on before it was seen what is sent. */
export function AskingList({ asking, acts }: Props) {
  const t = useTranslations("satisfaction");
  return (
    <AdminPart id="asking" title={t("asking")} lead={t("askingLead")}>
      <ul className="border-t">
        {asking.map((each) => (
          <AskingRow key={each.account.id} asking={each} acts={acts} />
        ))}
      </ul>
    </AdminPart>
  );
}

function AskingRow({ asking, acts }: { asking: Asking; acts: AskingActs }) {
  const t = useTranslations("satisfaction");
  const format = useFormatter();
  const { run, busy, problem } = useDeed();
  const [isOpen, setIsOpen] = useState(false);
  const { account, isOn, delaySeconds, onSince, canAsk, maySet } = asking;
  const { handle, id } = account;
  const set = (wish: { isOn: boolean; delaySeconds: number }, done: string) =>
    run(() => acts.set({ accountId: id, wish }), done);
  const delays = [...new Set([...DELAYS, delaySeconds])].sort((a, b) => a - b);
  return (
    <li className="flex min-h-12 flex-wrap items-center gap-x-4 gap-y-2 border-b py-2 text-body">
      <div className="min-w-0 flex-1 basis-56">
        <p className="truncate font-medium">{handle}</p>
        <p className="text-ink-2 text-meta">
          {!canAsk
            ? t("cannot")
            : isOn && onSince
              ? t("on", { at: format.dateTime(new Date(onSince), { day: "numeric", month: "long" }) })
              : t("off")}
        </p>
        <Problem text={problem} />
      </div>
      {canAsk ? (
        <>
          {isOn ? (
            <Select
              aria-label={t("after")}
              value={String(delaySeconds)}
              disabled={busy || !maySet}
              onChange={(value) => void set({ isOn, delaySeconds: Number(value) }, t("saved"))}
              options={delays.map((seconds) => ({
                value: String(seconds),
                label: DELAYS.includes(seconds)
                  ? t(`delay.${seconds}`)
                  : t("otherDelay", { minutes: Math.round(seconds / 60) }),
              }))}
              className="w-44"
            />
          ) : null}
          <Button variant="ghost" size={28} onClick={() => setIsOpen(true)} disabled={busy}>
            {isOn || !maySet ? t("see") : t("switchOn")}
          </Button>
          {isOn && maySet ? (
            <Button
              size={28}
              disabled={busy}
              onClick={() => void set({ isOn: false, delaySeconds }, t("switchedOff", { handle }))}
            >
              {t("switchOff")}
            </Button>
          ) : null}
        </>
      ) : null}
      {isOpen ? (
        <AskDialog
          account={account}
          preview={acts.preview}
          onClose={() => setIsOpen(false)}
          {...(!isOn && maySet
            ? {
                onConfirm: async () => {
                  await set({ isOn: true, delaySeconds }, t("switchedOn", { handle }));
                  setIsOpen(false);
                },
              }
            : {})}
        />
      ) : null}
    </li>
  );
}
