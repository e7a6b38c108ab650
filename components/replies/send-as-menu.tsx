"use client";

import { ChevronDown, Globe, Lock } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { callApi } from "@/components/desk/api";
import { useChannels } from "@/components/desk/use-channel";
import { Button } from "@/components/ui/button";
import { ChannelMark } from "@/components/ui/channel-mark";
import { Menu, MenuItem, MenuLabel } from "@/components/ui/menu";
import type { ReplyRoute } from "@/lib/replies/schemas";

type Props = {
  conversationId: string;
  /** Whom the answer goes to as it stands. */
  receiver: string;
  customer: string;
  onPick: (route: ReplyRoute) => void;
};

type Found = { state: "asking" | "failed" } | { state: "found"; routes: readonly ReplyRoute[] };

/** All the ways this person can be answered; the closed ones say why. */
export function SendAsMenu({ conversationId, receiver, customer, onPick }: Props) {
  const t = useTranslations("mail");
  const channels = useChannels();
  const [isOpen, setIsOpen] = useState(false);
  const [found, setFound] = useState<Found>({ state: "asking" });
  const open = (next: boolean) => {
    setIsOpen(next);
    if (!next) return;
    setFound({ state: "asking" });
    callApi<{ data: ReplyRoute[] }>(`/conversations/${conversationId}/routes`).then(
      ({ data }) => setFound({ state: "found", routes: data }),
      () => setFound({ state: "failed" }),
    );
  };
  const routes = found.state === "found" ? found.routes : [];
  return (
    <Menu
      align="end"
      side="top"
      open={isOpen}
      onOpenChange={open}
      className="max-w-[min(380px,calc(100vw-24px))]"
      trigger={
        <Button
          variant="ghost"
          size={24}
          aria-label={`${t("sendAs.to", { name: receiver })}. ${t("sendAs.label")}`}
          trailingIcon={<ChevronDown aria-hidden="true" />}
          className="ml-auto min-w-0 max-w-[45%] phone:max-w-[30%]"
        >
          <bdi className="min-w-0 truncate">{t("sendAs.to", { name: receiver })}</bdi>
        </Button>
      }
    >
      <MenuLabel>{t("sendAs.label")}</MenuLabel>
      {found.state === "asking" ? (
        <p role="status" className="px-2 py-1.5 text-body text-ink-3">
          {t("sendAs.loading", { name: customer })}
        </p>
      ) : null}
      {found.state === "failed" ? (
        <p role="alert" className="px-2 py-1.5 text-body text-ink-2">
          {t("sendAs.failed", { name: customer })}
        </p>
      ) : null}
      {found.state === "found" && routes.length === 0 ? (
        <p className="px-2 py-1.5 text-body text-ink-3">{t("sendAs.none", { name: customer })}</p>
      ) : null}
      {routes.map((route) => {
        const channel = channels(route.channel);
        const Audience = route.audience === "public" ? Globe : Lock;
        return (
          <MenuItem
            key={`${route.handleId} ${route.audience}`}
            disabled={route.reason !== null}
            icon={<ChannelMark icon={channel.icon} label={channel.name} className="size-4" />}
            onSelect={() => onPick(route)}
          >
            <span className="flex flex-col whitespace-normal py-0.5">
              <span className="flex items-center gap-1.5">
                <bdi className="min-w-0 truncate">{channel.handle(route.name)}</bdi>
                <Audience
                  aria-hidden="true"
                  className={
                    route.audience === "public"
                      ? "size-3 shrink-0 text-public"
                      : "size-3 shrink-0 text-private"
                  }
                />
                <span className="shrink-0 text-ink-3 text-meta">{channel.audience(route.audience)}</span>
              </span>
              {route.reason ? (
                <span className="text-ink-3 text-meta">{t(`sendAs.reason.${route.reason}`)}</span>
              ) : null}
            </span>
          </MenuItem>
        );
      })}
    </Menu>
  );
}
