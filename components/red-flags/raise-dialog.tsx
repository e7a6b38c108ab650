"use client";

import { type FormEvent, type ReactNode, useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input, inputClass } from "@/components/ui/input";
import type { RaiseFlag } from "@/lib/conversations/flag-schemas";
import { FLAG_KINDS } from "@/lib/red-flags/rules/flag-kinds";
import type { FlagKind } from "@/lib/red-flags/schemas";
import { useFlagWords } from "./use-flag-words";

type Props = {
  /** Kinds that stand already. */
  standing: readonly string[];
  trigger: ReactNode;
  onRaise: (wish: RaiseFlag) => Promise<boolean>;
};

/** A flag no rule saw: its kind, and why. */
export function RaiseDialog({ standing, trigger, onRaise }: Props) {
  const { t, kindOf } = useFlagWords();
  const form = useId();
  const [open, setOpen] = useState(false);
  const free = FLAG_KINDS.filter((kind) => !standing.includes(kind));
  const [kind, setKind] = useState<FlagKind | null>(null);
  const [note, setNote] = useState("");
  const [isMissing, setIsMissing] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const chosen = kind ?? free[0];
    if (note.trim().length < 3) return setIsMissing(true);
    if (chosen && (await onRaise({ kind: chosen, note: note.trim() }))) {
      setOpen(false);
      setNote("");
    }
  };
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title={t("raise.title")}
      description={t("raise.text")}
      closeLabel={t("raise.cancel")}
      trigger={trigger}
      footer={
        <>
          <DialogClose>
            <Button>{t("raise.cancel")}</Button>
          </DialogClose>
          <Button type="submit" form={form} variant="solid">
            {t("raise.do")}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={(event) => void submit(event)} className="flex flex-col gap-3" noValidate>
        <Field label={t("raise.kind")}>
          {(control) => (
            <select
              {...control}
              value={kind ?? free[0] ?? ""}
              onChange={({ target }) => setKind(target.value as FlagKind)}
              className={`${inputClass} h-(--height-control)`}
            >
              {free.map((each) => (
                <option key={each} value={each}>
                  {kindOf({ reason: each })}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t("raise.note")} error={isMissing ? t("raise.missing") : undefined}>
          {(control) => (
            <Input
              {...control}
              maxLength={300}
              value={note}
              onChange={({ target }) => {
                setNote(target.value);
                setIsMissing(false);
              }}
            />
          )}
        </Field>
      </form>
    </Dialog>
  );
}
