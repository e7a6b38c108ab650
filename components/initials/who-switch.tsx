"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Problem } from "@/components/admin/problem";
import { useDeed } from "@/components/admin/use-deed";
import { Switch } from "@/components/ui/switch";
import { bareHandle } from "@/lib/accounts/rules/bare-handle";
import type { Registry } from "@/lib/agents/initials-schemas";
import type { ActionResult } from "@/lib/auth/agent-action";
import { useAccountName } from "./account-name";

type Props = {
  account: NonNullable<Registry["account"]>;
  /** Signatures of those who agreed. */
  agreed: readonly string[];
  mayEdit: boolean;
  change: (input: { accountId: string; showsWho: boolean }) => Promise<ActionResult<void>>;
};

/** Whether strangers may ask who signs here, and what they would see. */
export function WhoSwitch({ account, agreed, mayEdit, change }: Props) {
  const t = useTranslations("initials.who");
  const words = useTranslations("admin");
  const name = useAccountName()(account);
  const { run, busy, problem } = useDeed();
  const [isOn, setOn] = useState(account.showsWho);
  const flip = async (showsWho: boolean) => {
    setOn(showsWho);
    if (!(await run(() => change({ accountId: account.id, showsWho }), words("saved")))) setOn(!showsWho);
  };
  const path = (signature: string) =>
    `/who/${encodeURIComponent(bareHandle(account.handle))}/${encodeURIComponent(signature.slice(account.symbol.length))}`;
  return (
    <div className="flex max-w-[72ch] flex-col gap-1">
      <Switch
        label={t("label", { account: name })}
        checked={isOn}
        disabled={!mayEdit || busy}
        onChange={(event) => void flip(event.target.checked)}
      />
      <p className="text-ink-3 text-meta">{t("hint", { count: agreed.length })}</p>
      {isOn && agreed.length > 0 ? (
        <ul className="flex flex-wrap gap-x-4 gap-y-1">
          {agreed.map((signature) => (
            <li key={signature}>
              <a href={path(signature)} className="text-link text-meta" target="_blank" rel="noreferrer">
                {t("open", { signature })}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
      <Problem text={problem} />
    </div>
  );
}
