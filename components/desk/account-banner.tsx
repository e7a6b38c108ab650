"use client";

import { Unplug } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Banner } from "@/components/ui/banner";
import { buttonClass } from "@/components/ui/button-class";
import { useLive } from "./live";
import { useChannels } from "./use-channel";
import { useViewer } from "./viewer";

/** Accounts whose permission has ended: admins reconnect, everybody else is told. */
export function AccountBanner() {
  const t = useTranslations("desk");
  const channels = useChannels();
  const { accounts, role } = useViewer();
  const [states, setStates] = useState<ReadonlyMap<string, string>>(
    () => new Map(accounts.map(({ id, connectionState }) => [id, connectionState])),
  );
  useLive({
    onMessage: ({ event, data }) => {
      if (event !== "account.health") return;
      const { accountId, connectionState } = data as { accountId: string; connectionState: string };
      setStates((before) => new Map(before).set(accountId, connectionState));
    },
  });
  const lost = accounts.filter(({ id, isActive }) => isActive && states.get(id) === "reconnect");
  return lost.map((account) => {
    const channel = channels(account.channel);
    const name = channel.handle(account.handle);
    return (
      <Banner
        key={account.id}
        icon={<Unplug />}
        tone="red"
        title={t("reconnect.title", { name })}
        className="shrink-0 border-b"
        actions={
          role === "admin" ? (
            <a href={`/accounts/${account.id}`} className={buttonClass("solid", 28)}>
              {t("reconnect.do", { name })}
            </a>
          ) : null
        }
      >
        {t(role === "admin" ? "reconnect.text" : "reconnect.askAdmin", { channel: channel.name })}
      </Banner>
    );
  });
}
