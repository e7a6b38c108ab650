"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useChannels } from "@/components/desk/use-channel";
import { useViewer } from "@/components/desk/viewer";
import { useFlagWords } from "@/components/red-flags/use-flag-words";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input, inputClass } from "@/components/ui/input";
import { Popover } from "@/components/ui/popover";
import type { QueueCounts } from "@/lib/conversations/schemas";
import { FLAG_KINDS } from "@/lib/red-flags/rules/flag-kinds";
import type { Reason } from "./inbox-data";
import { countFilters, type QueueView } from "./queue-view";

type Props = {
  trigger: ReactNode;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  view: QueueView;
  counts: QueueCounts;
  reasons: readonly Reason[];
  onView: (view: QueueView) => void;
};

type Choice = readonly [value: string, label: string];

export function QueueFilters({ trigger, open, onOpenChange, view, counts, reasons, onView }: Props) {
  const t = useTranslations("inbox");
  const { accounts, colleagues } = useViewer();
  const channels = useChannels();
  const { kindOf } = useFlagWords();
  const set = (name: keyof QueueView, value: string) => {
    const { [name]: _, ...rest } = view;
    onView((value === "" ? { show: view.show, ...rest } : { ...view, [name]: value }) as QueueView);
  };
  const some = <const T extends readonly Choice[]>(all: string, choices: T): readonly Choice[] => [
    ["", all],
    ...choices,
  ];
  const shows = (["open", "waiting", "snoozed", "resolved", "all"] as const).map((show): Choice => {
    const count = show === "waiting" ? counts.waiting : show === "snoozed" ? counts.snoozed : null;
    return [show, count === null ? t(`status.${show}`) : `${t(`status.${show}`)} (${count})`];
  });
  return (
    <Popover trigger={trigger} label={t("filters.label")} align="end" open={open} onOpenChange={onOpenChange}>
      <div className="flex flex-col gap-3">
        <Choose
          label={t("filters.status")}
          value={view.show}
          choices={shows}
          onChange={(show) => onView({ ...view, show: show as QueueView["show"] })}
        />
        <Choose
          label={t("filters.account")}
          value={view.account ?? ""}
          choices={some(
            t("filters.anyAccount"),
            accounts.map((account): Choice => [account.id, channels(account.channel).handle(account.handle)]),
          )}
          onChange={(value) => set("account", value)}
        />
        <Choose
          label={t("filters.audience")}
          value={view.audience ?? ""}
          choices={some(t("filters.anyAudience"), [
            ["public", t("filters.public")],
            ["private", t("filters.private")],
          ])}
          onChange={(value) => set("audience", value)}
        />
        <Choose
          label={t("filters.assignee")}
          value={view.assignee ?? ""}
          choices={some(t("who.all"), [
            ["me", t("who.mine")],
            ["none", t("who.unassigned")],
            ...colleagues.map((agent): Choice => [agent.id, agent.displayName]),
          ])}
          onChange={(value) => set("assignee", value)}
        />
        <Choose
          label={t("filters.flag")}
          value={view.flag ?? ""}
          choices={some(
            t("filters.anyFlag"),
            FLAG_KINDS.map((reason): Choice => [reason, kindOf({ reason })]),
          )}
          onChange={(value) => set("flag", value)}
        />
        {reasons.length > 0 ? (
          <Choose
            label={t("filters.reason")}
            value={view.reason ?? ""}
            choices={some(
              t("filters.anyReason"),
              reasons.map((reason): Choice => [reason.id, nameOf(reason, reasons)]),
            )}
            onChange={(value) => set("reason", value)}
          />
        ) : null}
        <Field label={t("filters.tag")}>
          {(control) => (
            <Input
              {...control}
              defaultValue={view.tag ?? ""}
              onKeyDown={(event) => {
                if (event.key === "Enter") set("tag", event.currentTarget.value.trim().toLowerCase());
              }}
              onBlur={(event) => {
                const tag = event.currentTarget.value.trim().toLowerCase();
                if (tag !== (view.tag ?? "")) set("tag", tag);
              }}
            />
          )}
        </Field>
        {countFilters(view) > 0 ? (
          <Button className="self-start" size={28} onClick={() => onView({ show: "open" })}>
            {t("filters.clear")}
          </Button>
        ) : null}
      </div>
    </Popover>
  );
}

function Choose(props: {
  label: string;
  value: string;
  choices: readonly Choice[];
  onChange: (value: string) => void;
}) {
  const { label, value, choices, onChange } = props;
  return (
    <Field label={label}>
      {(control) => (
        <select
          {...control}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          className={`${inputClass} h-(--height-control)`}
        >
          {choices.map(([choice, name]) => (
            <option key={choice} value={choice}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

function nameOf(reason: Reason, reasons: readonly Reason[]): string {
  const parent = reasons.find(({ id }) => id === reason.parentId);
  return parent ? `${parent.name}: ${reason.name}` : reason.name;
}
