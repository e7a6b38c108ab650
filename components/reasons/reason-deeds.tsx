"use client";

import { ArrowDown, ArrowUp, Ellipsis } from "lucide-react";
import { useTranslations } from "next-intl";
import type { Deed } from "@/components/admin/use-deed";
import { IconButton } from "@/components/ui/icon-button";
import { Menu, MenuItem, MenuLabel, MenuSeparator } from "@/components/ui/menu";
import type { ContactReasonView } from "@/lib/conversations/reason-schemas";
import { placesAfter, type ReasonActs } from "./reason-acts";

export type ReasonPlace = {
  reason: ContactReasonView;
  /** Of its level, in order, itself included. */
  siblings: readonly ContactReasonView[];
  /** Of its level, retired and not on the screen. */
  hidden: readonly ContactReasonView[];
  parents: readonly ContactReasonView[];
  /** Some stand below it: it stays on its level. */
  isParent: boolean;
  acts: ReasonActs;
};

type Props = ReasonPlace & { busy: boolean; run: Deed["run"]; onRename: () => void };

/** Moving, naming, retiring and bringing back one reason. */
export function ReasonDeeds({
  reason,
  siblings,
  hidden,
  parents,
  isParent,
  acts,
  busy,
  run,
  onRename,
}: Props) {
  const t = useTranslations("admin-reasons");
  const place = siblings.findIndex(({ id }) => id === reason.id);
  const beside = (step: -1 | 1) => {
    const places = placesAfter(siblings, hidden, place, step);
    if (places.length > 0) void run(() => acts.place({ places }));
  };
  const change = (wish: Parameters<ReasonActs["change"]>[0]["change"], done: string) =>
    void run(() => acts.change({ id: reason.id, change: wish }), done);
  const others = parents.filter(({ id }) => id !== reason.id && id !== reason.parentId);
  return (
    <>
      <IconButton
        size={24}
        label={t("up", { name: reason.name })}
        className="disabled:bg-transparent disabled:opacity-40"
        icon={<ArrowUp />}
        disabled={busy || place <= 0}
        onClick={() => beside(-1)}
      />
      <IconButton
        size={24}
        label={t("down", { name: reason.name })}
        className="disabled:bg-transparent disabled:opacity-40"
        icon={<ArrowDown />}
        disabled={busy || place === siblings.length - 1}
        onClick={() => beside(1)}
      />
      <Menu
        align="end"
        trigger={
          <IconButton
            size={24}
            label={t("more", { name: reason.name })}
            icon={<Ellipsis />}
            disabled={busy}
          />
        }
      >
        <MenuItem onSelect={onRename}>{t("rename")}</MenuItem>
        {reason.isRetired ? (
          <MenuItem onSelect={() => change({ isRetired: false }, t("back", { name: reason.name }))}>
            {t("bringBack")}
          </MenuItem>
        ) : (
          <MenuItem onSelect={() => change({ isRetired: true }, t("gone", { name: reason.name }))}>
            {t(isParent ? "retireAll" : "retire")}
          </MenuItem>
        )}
        {isParent || others.length === 0 ? null : (
          <>
            <MenuSeparator />
            <MenuLabel>{t("moveTo")}</MenuLabel>
            {reason.parentId === null ? null : (
              <MenuItem onSelect={() => change({ parentId: null }, t("moved", { name: reason.name }))}>
                {t("topLevel")}
              </MenuItem>
            )}
            {others.map((parent) => (
              <MenuItem
                key={parent.id}
                onSelect={() => change({ parentId: parent.id }, t("moved", { name: reason.name }))}
              >
                {parent.name}
              </MenuItem>
            ))}
          </>
        )}
      </Menu>
    </>
  );
}
