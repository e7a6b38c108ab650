"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, type ReactNode, useId, useState } from "react";
import { Problem } from "@/components/admin/problem";
import { useDeed } from "@/components/admin/use-deed";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import type { Macro } from "@/lib/macros/schemas";
import type { MacroActs, MacroChoices } from "./macro-acts";
import { MacroDeedsField } from "./macro-deeds-field";
import { draftOf, wishOf } from "./macro-draft";
import { MacroFilesField } from "./macro-files-field";
import { MacroNameFields } from "./macro-name-fields";
import { MacroTextsField } from "./macro-texts-field";

type Props = {
  /** The one that is changed; null for another. */
  macro: Macro | null;
  choices: MacroChoices;
  acts: MacroActs;
  trigger: ReactNode;
};

/** Writes a macro, each text shown as somebody would read it; what was typed stays when it is refused. */
export function MacroDialog({ macro, choices, acts, trigger }: Props) {
  const t = useTranslations("macros-page.dialog");
  const form = useId();
  const [open, setOpen] = useState(false);
  const [draft, setDraft] = useState(() => draftOf(macro));
  const { run, busy, problem, clear } = useDeed();
  const change = (next: boolean) => {
    setOpen(next);
    clear();
    if (next) setDraft(draftOf(macro));
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const wish = wishOf(draft);
    const deed = () =>
      macro ? acts.change({ id: macro.id, change: { ...wish, version: macro.version } }) : acts.add(wish);
    if (await run(deed, t("saved"))) setOpen(false);
  };
  return (
    <Dialog
      title={macro ? t("edit", { name: macro.name }) : t("add")}
      closeLabel={t("close")}
      width="large"
      open={open}
      onOpenChange={change}
      trigger={trigger}
      footer={
        <>
          <DialogClose>
            <Button>{t("cancel")}</Button>
          </DialogClose>
          <Button variant="solid" type="submit" form={form} disabled={busy}>
            {macro ? t("save") : t("create")}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={(event) => void submit(event)} className="flex flex-col gap-4" noValidate>
        <MacroNameFields draft={draft} choices={choices} onChange={setDraft} />
        <MacroTextsField draft={draft} onChange={setDraft} />
        <MacroFilesField draft={draft} onChange={setDraft} />
        <MacroDeedsField draft={draft} onChange={setDraft} />
        <Problem text={problem} />
      </form>
    </Dialog>
  );
}
