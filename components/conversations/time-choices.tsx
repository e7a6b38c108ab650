"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { useViewer } from "@/components/desk/viewer";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { instantOfInput, snoozeChoices } from "./snooze-times";

type Props = {
  /** Of the button behind an own time. */
  doLabel: string;
  onChoose: (at: Date) => void;
};

/** The usual times from now on in the reader's zone, or any later one. */
export function TimeChoices({ doLabel, onChoose }: Props) {
  const t = useTranslations("conversations-ui");
  const format = useFormatter();
  const { zone } = useViewer();
  const [typed, setTyped] = useState("");
  const [isPast, setIsPast] = useState(false);
  const choose = (at: Date | null) => {
    if (!at || at.getTime() <= Date.now()) return setIsPast(true);
    onChoose(at);
  };
  return (
    <>
      {snoozeChoices(new Date(), zone).map(({ key, at }) => (
        <button
          key={key}
          type="button"
          onClick={() => choose(at)}
          className="flex h-8 w-full items-center justify-between gap-3 rounded-control px-2.5 text-body hover:bg-highlight phone:h-11"
        >
          {t(`snooze.${key}`)}
          <span className="figures text-ink-3 text-meta">
            {format.dateTime(at, { weekday: "short", hour: "2-digit", minute: "2-digit", hourCycle: "h23" })}
          </span>
        </button>
      ))}
      <form
        className="mt-1.5 flex flex-col gap-2 border-t px-2.5 pt-3 pb-1.5"
        onSubmit={(event) => {
          event.preventDefault();
          choose(instantOfInput(typed, zone));
        }}
      >
        <Field label={t("snooze.other")} error={isPast ? t("snooze.past") : undefined}>
          {(control) => (
            <Input
              {...control}
              type="datetime-local"
              value={typed}
              onChange={(event) => {
                setTyped(event.target.value);
                setIsPast(false);
              }}
            />
          )}
        </Field>
        <Button type="submit" size={28} className="self-end" disabled={typed === ""}>
          {doLabel}
        </Button>
      </form>
    </>
  );
}
