"use client";

import { Pencil } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { Problem } from "@/components/admin/problem";
import { useDeed } from "@/components/admin/use-deed";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { IconButton } from "@/components/ui/icon-button";
import type { ActionResult } from "@/lib/auth/agent-action";
import type { ChangePerson, Person } from "@/lib/coverage/people-schemas";
import { changeOf, draftOf } from "./person-draft";
import { PersonFields } from "./person-fields";

export type PersonDialogProps = {
  person: Person;
  skills: readonly string[];
  zones: readonly string[];
  save: (input: { id: string; change: ChangePerson }) => Promise<ActionResult<void>>;
};

/** How one person works; what is wrong is said at its field, nothing typed is lost. */
export function PersonDialog({ person, skills, zones, save }: PersonDialogProps) {
  const t = useTranslations("people");
  const words = useTranslations("admin");
  const form = useId();
  const [open, setOpen] = useState(false);
  const [draft, setDraft] = useState(() => draftOf(person));
  const { run, busy, problem, isWrong, clear } = useDeed();
  const name = person.displayName;
  const change = (next: boolean) => {
    setOpen(next);
    clear();
    if (next) setDraft(draftOf(person));
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const deed = () => save({ id: person.agentId, change: changeOf(draft, person) });
    if (await run(deed, t("dialog.saved", { name }))) setOpen(false);
  };
  return (
    <Dialog
      title={t("dialog.title", { name })}
      closeLabel={words("close")}
      width="medium"
      open={open}
      onOpenChange={change}
      trigger={<IconButton size={24} label={t("changeOf", { name })} icon={<Pencil />} />}
      footer={
        <>
          <DialogClose>
            <Button>{words("cancel")}</Button>
          </DialogClose>
          <Button variant="solid" type="submit" form={form} disabled={busy}>
            {t("dialog.save")}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={(event) => void submit(event)} className="flex flex-col gap-4" noValidate>
        <PersonFields
          draft={draft}
          skills={[...new Set([...skills, ...person.terms.skills])]}
          gone={person.goneSkills}
          zones={zones}
          isWrong={(field) => isWrong(`change.${field}`)}
          onChange={setDraft}
        />
        <Problem text={problem} />
      </form>
    </Dialog>
  );
}
