"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, type ReactNode, useId, useState } from "react";
import { Problem } from "@/components/admin/problem";
import { useDeed } from "@/components/admin/use-deed";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import type { TargetView } from "@/lib/response-times/target-schemas";
import type { TargetActs } from "./target-acts";
import type { TargetChoices } from "./target-choices";
import { draftOf, wishOf } from "./target-draft";
import { TargetFields } from "./target-fields";
import { TargetSentence } from "./target-sentence";
import { useTargetWords } from "./use-target-words";

type Props = {
  /** The one that is changed; null for another. */
  target: TargetView | null;
  channel?: string;
  choices: TargetChoices;
  acts: Pick<TargetActs, "add" | "change">;
  trigger: ReactNode;
};

/** A new target, or another time for one that is there. */
export function TargetDialog(props: Props) {
  const [open, setOpen] = useState(false);
  const { t, placeOf } = useTargetWords();
  const words = useTranslations("admin");
  const form = useId();
  const { run, busy, problem, clear } = useDeed();
  const { target, choices, acts, trigger } = props;
  const [draft, setDraft] = useState(() => draftOf(target, props.channel));
  const wish = wishOf(draft, target?.warnShares);
  const change = (next: boolean) => {
    setOpen(next);
    clear();
    if (next) setDraft(draftOf(target, props.channel));
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!wish) return;
    const { seconds, calendarId, levelFactors } = wish;
    const deed = () =>
      target ? acts.change({ id: target.id, change: { seconds, calendarId, levelFactors } }) : acts.add(wish);
    if (await run(deed, words("saved"))) setOpen(false);
  };
  return (
    <Dialog
      title={target ? t("dialog.change", { place: placeOf(target) }) : t("dialog.add")}
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
            {target ? t("dialog.doChange") : t("dialog.doAdd")}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={(event) => void submit(event)} className="flex flex-col gap-4" noValidate>
        <TargetFields {...choices} draft={draft} isNew={target === null} onChange={setDraft} />
        <TargetSentence {...choices} wish={open ? wish : null} />
        <Problem text={problem} />
      </form>
    </Dialog>
  );
}
