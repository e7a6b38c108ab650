"use client";

import { Ellipsis } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { Problem } from "@/components/admin/problem";
import { useDeed } from "@/components/admin/use-deed";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import { Menu, MenuItem } from "@/components/ui/menu";
import type { TargetView } from "@/lib/response-times/target-schemas";
import type { TargetActs } from "./target-acts";
import type { TargetChoices } from "./target-choices";
import { TargetDialog } from "./target-dialog";
import { useTargetWords } from "./use-target-words";

type Props = { target: TargetView; choices: TargetChoices; acts: TargetActs };

/** Changing, ending, and promising open turns anew by one target. */
export function TargetDeeds({ target, choices, acts }: Props) {
  const { t, placeOf } = useTargetWords();
  const words = useTranslations("admin");
  const [asked, setAsked] = useState<"end" | "apply" | null>(null);
  const { run, busy, problem } = useDeed();
  const place = placeOf(target);
  const leave = (open: boolean) => setAsked((now) => (open ? now : null));
  return (
    <div className="flex flex-col items-end">
      <div className="flex items-center justify-end gap-1">
        <TargetDialog
          target={target}
          choices={choices}
          acts={acts}
          trigger={
            <Button size={24} variant="ghost" aria-label={t("row.change", { place })}>
              {t("change")}
            </Button>
          }
        />
        <Menu
          align="end"
          trigger={
            <IconButton size={24} label={t("row.more", { place })} icon={<Ellipsis />} disabled={busy} />
          }
        >
          <MenuItem onSelect={() => setAsked("apply")}>{t("apply.ask")}</MenuItem>
          <MenuItem onSelect={() => setAsked("end")}>{t("end.ask")}</MenuItem>
        </Menu>
      </div>
      <Problem text={problem} />
      <AlertDialog
        title={t("end.title", { place })}
        description={t("end.text")}
        cancelLabel={words("cancel")}
        confirmLabel={t("end.do")}
        open={asked === "end"}
        onOpenChange={leave}
        onConfirm={() => void run(() => acts.end({ id: target.id }), t("end.done"))}
      />
      <ApplyDialog target={target} apply={acts.apply} open={asked === "apply"} onOpenChange={leave} />
    </div>
  );
}

type ApplyProps = {
  target: TargetView;
  apply: TargetActs["apply"];
  open: boolean;
  onOpenChange: (open: boolean) => void;
};

function ApplyDialog({ target, apply, open, onOpenChange }: ApplyProps) {
  const { t, placeOf, timeOf } = useTargetWords();
  const words = useTranslations("admin");
  const form = useId();
  const [reason, setReason] = useState("");
  const { run, busy, problem } = useDeed();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await run(() => apply({ id: target.id, reason }), t("apply.done"))) {
      setReason("");
      onOpenChange(false);
    }
  };
  return (
    <Dialog
      title={t("apply.title", { place: placeOf(target) })}
      description={t("apply.text", { time: timeOf(target.seconds) })}
      closeLabel={words("close")}
      open={open}
      onOpenChange={onOpenChange}
      footer={
        <>
          <DialogClose>
            <Button>{words("cancel")}</Button>
          </DialogClose>
          <Button variant="solid" type="submit" form={form} disabled={busy || reason.trim() === ""}>
            {t("apply.do")}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={(event) => void submit(event)} className="flex flex-col gap-3" noValidate>
        <Field label={t("apply.reason")} hint={t("apply.hint")}>
          {(control) => (
            <Input
              {...control}
              value={reason}
              maxLength={300}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Field>
        <Problem text={problem} />
      </form>
    </Dialog>
  );
}
