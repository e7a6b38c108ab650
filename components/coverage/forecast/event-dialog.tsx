"use client";

import { useTranslations } from "next-intl";
import { type ComponentProps, type FormEvent, type ReactNode, useId, useState } from "react";
import { Problem } from "@/components/admin/problem";
import { useDeed } from "@/components/admin/use-deed";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { ForecastEvent } from "@/lib/coverage/forecast-schemas";
import { draftOf, type EventDraft, wishOf } from "./event-draft";
import type { ForecastActs } from "./forecast-acts";

type Props = {
  /** The one that is changed; null for another. */
  event: ForecastEvent | null;
  zone: string;
  acts: Pick<ForecastActs, "add" | "change">;
  trigger: ReactNode;
};

/** A known event, new or changed. What was typed stays when it is refused. */
export function EventDialog({ event, zone, acts, trigger }: Props) {
  const t = useTranslations("forecast.events");
  const words = useTranslations("admin");
  const form = useId();
  const [open, setOpen] = useState(false);
  const [draft, setDraft] = useState(() => draftOf(event));
  const { run, busy, problem, clear } = useDeed();
  const wish = wishOf(draft);
  const change = (next: boolean) => {
    setOpen(next);
    clear();
    if (next) setDraft(draftOf(event));
  };
  const submit = async (submitted: FormEvent) => {
    submitted.preventDefault();
    if (!wish) return;
    const deed = () =>
      event
        ? acts.change({ id: event.id, change: { ...wish, changeNumber: event.changeNumber } })
        : acts.add({ ...wish, zone });
    if (await run(deed, words("saved"))) setOpen(false);
  };
  const field = (key: keyof EventDraft, more: ComponentProps<typeof Input> = {}, hint?: string) => (
    <Field label={t(`field.${key}`)} {...(hint ? { hint } : {})}>
      {(control) => (
        <Input
          {...control}
          {...more}
          value={draft[key]}
          onChange={({ target }) => setDraft({ ...draft, [key]: target.value })}
        />
      )}
    </Field>
  );
  return (
    <Dialog
      title={event ? t("change") : t("add")}
      closeLabel={words("close")}
      width="medium"
      open={open}
      onOpenChange={change}
      trigger={trigger}
      footer={
        <>
          <DialogClose>
            <Button>{words("cancel")}</Button>
          </DialogClose>
          <Button variant="solid" type="submit" form={form} disabled={busy || !wish}>
            {event ? t("doChange") : t("doAdd")}
          </Button>
        </>
      }
    >
      <form
        id={form}
        onSubmit={(submitted) => void submit(submitted)}
        className="flex flex-col gap-4"
        noValidate
      >
        {field("name", { maxLength: 120 }, t("nameHint"))}
        <div className="grid grid-cols-2 gap-3 phone:grid-cols-1">
          {field("startLocal", { type: "datetime-local" }, t("clock", { zone: event?.zone ?? zone }))}
          {field("endLocal", { type: "datetime-local" })}
          {field("factor", { inputMode: "decimal", className: "figures" }, t("factorHint"))}
          {field("added", { inputMode: "numeric", className: "figures" }, t("addedHint"))}
        </div>
        <Problem text={problem} />
      </form>
    </Dialog>
  );
}
