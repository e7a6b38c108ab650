"use client";

import { ArrowDown, ArrowUp, Ellipsis } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Problem } from "@/components/admin/problem";
import { useDeed } from "@/components/admin/use-deed";
import { Button } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import { Menu, MenuItem, MenuLabel, MenuSeparator } from "@/components/ui/menu";
import type { ContactReasonView } from "@/lib/conversations/reason-schemas";
import { placesAfter, type ReasonActs } from "./reason-acts";

type Props = {
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

export function ReasonRow(props: Props) {
  const { reason, acts } = props;
  const t = useTranslations("admin-reasons");
  const words = useTranslations("admin");
  const [name, setName] = useState<string | null>(null);
  const { run, busy, problem, clear } = useDeed();
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (await run(() => acts.change({ id: reason.id, change: { name: name ?? "" } }), words("saved")))
      setName(null);
  };
  if (name !== null) {
    return (
      <form onSubmit={(event) => void save(event)} className="flex flex-col gap-1 py-1" noValidate>
        <div className="flex flex-wrap gap-2">
          <Input
            aria-label={t("nameOf", { name: reason.name })}
            value={name}
            maxLength={80}
            onChange={(event) => setName(event.target.value)}
            className="w-64"
            autoFocus
          />
          <Button type="submit" disabled={busy || name.trim() === ""}>
            {words("save")}
          </Button>
          <Button
            variant="ghost"
            onClick={() => {
              setName(null);
              clear();
            }}
          >
            {words("cancel")}
          </Button>
        </div>
        <Problem text={problem} />
      </form>
    );
  }
  return (
    <div className="flex flex-wrap items-center gap-1">
      <span className={reason.parentId === null ? "font-semibold text-body" : "text-body"}>
        {reason.name}
      </span>
      {reason.isRetired ? <Chip className="ml-2">{t("retired")}</Chip> : null}
      <span className="flex-1" />
      <ReasonDeeds {...props} busy={busy} run={run} onRename={() => setName(reason.name)} />
      <div className="basis-full empty:hidden">{problem ? <Problem text={problem} /> : null}</div>
    </div>
  );
}

type DeedProps = Props & { busy: boolean; run: ReturnType<typeof useDeed>["run"]; onRename: () => void };

function ReasonDeeds({ reason, siblings, hidden, parents, isParent, acts, busy, run, onRename }: DeedProps) {
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
