"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { Problem } from "@/components/admin/problem";
import { useDeed } from "@/components/admin/use-deed";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { daysLater } from "@/lib/coverage/rules/wall-time";
import type { OwnActs } from "./own-acts";

const BLANK = { first: "", last: "", from: "09:00", until: "17:00", isPart: false };

/** Asks for days off, or hours of a day. No reason is asked for. */
export function AskOffDialog({ ask }: { ask: OwnActs["askOff"] }) {
  const t = useTranslations("my-shifts.ask");
  const words = useTranslations("admin");
  const form = useId();
  const { run, busy, problem, clear } = useDeed();
  const [open, setOpen] = useState(false);
  const [draft, setDraft] = useState(BLANK);
  const wish = wishOf(draft);
  const set = (change: Partial<typeof BLANK>) => setDraft({ ...draft, ...change });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (wish && (await run(() => ask(wish), t("done")))) {
      setOpen(false);
      setDraft(BLANK);
    }
  };
  const input = (name: "first" | "last" | "from" | "until", type: "date" | "time") => (
    <Field label={t(name)}>
      {(control) => (
        <Input
          {...control}
          type={type}
          required
          value={draft[name]}
          onChange={({ target }) => set({ [name]: target.value })}
        />
      )}
    </Field>
  );
  return (
    <Dialog
      title={t("title")}
      description={t("text")}
      closeLabel={words("close")}
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        clear();
      }}
      trigger={
        <Button icon={<Plus />} size={28}>
          {t("open")}
        </Button>
      }
      footer={
        <>
          <DialogClose>
            <Button>{words("cancel")}</Button>
          </DialogClose>
          <Button variant="solid" type="submit" form={form} disabled={busy || !wish}>
            {t("do")}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={(event) => void submit(event)} className="flex flex-col gap-4" noValidate>
        <div className="grid grid-cols-2 gap-3">
          {input("first", "date")}
          {draft.isPart ? null : input("last", "date")}
        </div>
        <Checkbox
          label={t("part")}
          checked={draft.isPart}
          onChange={({ target }) => set({ isPart: target.checked })}
        />
        {draft.isPart ? (
          <div className="grid grid-cols-2 gap-3">
            {input("from", "time")}
            {input("until", "time")}
          </div>
        ) : null}
        <Problem text={problem} />
      </form>
    </Dialog>
  );
}

function wishOf({ first, last, from, until, isPart }: typeof BLANK) {
  if (first === "") return null;
  if (isPart) {
    const end = until > from ? first : daysLater(first, 1);
    return from === "" || until === ""
      ? null
      : { startLocal: `${first}T${from}`, endLocal: `${end}T${until}` };
  }
  const behind = daysLater(last === "" ? first : last, 1);
  return behind <= first ? null : { startLocal: `${first}T00:00`, endLocal: `${behind}T00:00` };
}
