"use client";

import { Check, CircleAlert, MegaphoneOff, ShieldHalf } from "lucide-react";
import { useTranslations } from "next-intl";
import { createElement } from "react";
import { callApi } from "@/components/desk/api";
import { say } from "@/components/desk/toasts";
import { MenuItem } from "@/components/ui/menu";
import type { Interaction } from "@/lib/conversations/schemas";

type Props = { item: Interaction; onReport: () => void; onRefresh: () => void };

/** Says that words are hostile or are not, and reports them in confidence. */
export function HostileItems({ item, onReport, onRefresh }: Props) {
  const t = useTranslations("abuse");
  const isHostile = item.isHostile !== true;
  const mark = async () => {
    try {
      await callApi(`/interactions/${item.id}/hostile`, { method: "PUT", body: { isHostile } });
      onRefresh();
      void say({
        icon: createElement(Check),
        text: t(isHostile ? "item.done" : "item.undone"),
        id: "hostile",
      });
    } catch {
      void say({ icon: createElement(CircleAlert), text: t("failed"), id: "refusal" });
    }
  };
  return (
    <>
      <MenuItem icon={<ShieldHalf />} onSelect={() => void mark()}>
        {t(isHostile ? "item.hostile" : "item.calm")}
      </MenuItem>
      <MenuItem icon={<MegaphoneOff />} onSelect={onReport}>
        {t("item.report")}
      </MenuItem>
    </>
  );
}
