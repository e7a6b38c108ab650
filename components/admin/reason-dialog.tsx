"use client";

import { type FormEvent, type ReactNode, useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Problem } from "./problem";

type Words = Readonly<{
  title: string;
  text: string;
  reason: string;
  hint: string;
  submit: string;
  cancel: string;
  close: string;
}>;

type Props = {
  words: Words;
  trigger: ReactNode;
  busy: boolean;
  problem: string;
  /** Opened or left: what was wrong before is over. */
  onMove(): void;
  /** True closes it; otherwise what was typed stays. */
  onReason(reason: string): Promise<boolean>;
};

const LONGEST = 300;

/** A deed that wants one reason in a person's own words. */
export function ReasonDialog({ words, trigger, busy, problem, onMove, onReason }: Props) {
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState("");
  const form = useId();
  const reason = typed.trim();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (reason === "" || !(await onReason(reason))) return;
    setOpen(false);
    setTyped("");
  };
  return (
    <Dialog
      title={words.title}
      description={words.text}
      closeLabel={words.close}
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        onMove();
      }}
      trigger={trigger}
      footer={
        <>
          <DialogClose>
            <Button>{words.cancel}</Button>
          </DialogClose>
          <Button variant="solid" type="submit" form={form} disabled={busy || reason === ""}>
            {words.submit}
          </Button>
        </>
      }
    >
      <form
        id={form}
        onSubmit={(event) => void submit(event)}
        className="flex flex-col gap-3 text-left"
        noValidate
      >
        <Field label={words.reason} hint={words.hint}>
          {(control) => (
            <Input
              {...control}
              dir="auto"
              value={typed}
              maxLength={LONGEST}
              onChange={(event) => setTyped(event.target.value)}
            />
          )}
        </Field>
        <Problem text={problem} />
      </form>
    </Dialog>
  );
}
