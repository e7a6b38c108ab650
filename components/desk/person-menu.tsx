"use client";

import { BellRing, Keyboard, LogOut, Signature } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ThemeChoice } from "@/components/theme/theme-choice";
import { buttonClass } from "@/components/ui/button-class";
import { Popover } from "@/components/ui/popover";
import { Switch } from "@/components/ui/switch";
import { StateChoice } from "@/components/watch/state-choice";
import { useAlarmSound } from "./alarm-sound";
import { useDeskCommands } from "./desk-commands";
import { house, visibleTo } from "./nav";
import { useViewer } from "./viewer";

type Props = { trigger: ReactNode; open: boolean; onOpenChange: (open: boolean) => void };

export function PersonMenu({ trigger, open, onOpenChange }: Props) {
  const t = useTranslations("desk");
  const paged = useTranslations("paged");
  const { displayName, role } = useViewer();
  const { openKeys } = useDeskCommands();
  const [isHeard, setHeard] = useAlarmSound();
  const item = buttonClass("ghost", 32, "w-full justify-start font-normal text-ink");
  return (
    <Popover
      trigger={trigger}
      label={displayName}
      side="top"
      width="form"
      open={open}
      onOpenChange={onOpenChange}
      className="p-2"
    >
      <p className="px-3 pt-1 font-semibold text-body">{displayName}</p>
      <p className="px-3 pb-2 text-ink-2 text-meta">{t(`role.${role}`)}</p>
      <div className="px-3 pb-3">
        <StateChoice />
      </div>
      <div className="px-3 pb-2">
        <ThemeChoice
          label={t("theme.label")}
          names={{ system: t("theme.system"), light: t("theme.light"), dark: t("theme.dark") }}
        />
      </div>
      <div className="px-3 pb-2">
        <Switch
          label={t("alarm.sound")}
          checked={isHeard}
          onChange={(event) => setHeard(event.target.checked)}
        />
      </div>
      <div className="hidden phone:block">
        {visibleTo(house, role).map(({ key, href, icon: Icon }) => (
          <a key={key} href={href} className={item}>
            <Icon aria-hidden="true" />
            {t(`nav.${key}`)}
          </a>
        ))}
      </div>
      <a href="/my-signature" className={item}>
        <Signature aria-hidden="true" />
        {t("me.signature")}
      </a>
      <a href="/my-day/reach" className={item}>
        <BellRing aria-hidden="true" />
        {paged("reach")}
      </a>
      <button
        type="button"
        className={item}
        onClick={() => {
          onOpenChange(false);
          openKeys();
        }}
      >
        <Keyboard aria-hidden="true" />
        {t("keys.title")}
      </button>
      <button type="button" className={item} onClick={() => void signOut()}>
        <LogOut aria-hidden="true" />
        {t("me.signOut")}
      </button>
    </Popover>
  );
}

async function signOut(): Promise<void> {
  const { csrfToken } = (await (await fetch("/api/auth/csrf")).json()) as { csrfToken: string };
  await fetch("/api/auth/signout", {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ csrfToken, callbackUrl: "/login", json: "true" }),
  });
  window.location.assign("/login");
}
