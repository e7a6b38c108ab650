"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, type ReactNode, useId, useState } from "react";
import { Problem } from "@/components/admin/problem";
import { useDeed } from "@/components/admin/use-deed";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import type { DeskPage } from "@/lib/knowledge/schemas";
import type { PageActs, TeamChoice } from "./knowledge-acts";
import { pageDraft, pageWish } from "./page-draft";
import { PageFields } from "./page-fields";

type Props = {
  /** The one that is changed; null for another. */
  page: DeskPage | null;
  teams: readonly TeamChoice[];
  acts: PageActs;
  trigger: ReactNode;
};

/** Writes a desk page, shown beside as it will be read; what was typed stays when it is refused. */
export function PageDialog({ page, teams, acts, trigger }: Props) {
  const t = useTranslations("knowledge-page.dialog");
  const form = useId();
  const [open, setOpen] = useState(false);
  const [draft, setDraft] = useState(() => pageDraft(page));
  const { run, busy, problem, clear } = useDeed();
  const change = (next: boolean) => {
    setOpen(next);
    clear();
    if (next) setDraft(pageDraft(page));
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const wish = pageWish(draft);
    const deed = () =>
      page ? acts.change({ id: page.id, change: { ...wish, version: page.version } }) : acts.add(wish);
    if (await run(deed, t("saved"))) setOpen(false);
  };
  return (
    <Dialog
      title={page ? t("edit", { title: page.title }) : t("add")}
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
            {page ? t("save") : t("create")}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={(event) => void submit(event)} className="flex flex-col gap-3" noValidate>
        <PageFields draft={draft} teams={teams} onChange={setDraft} />
        <Problem text={problem} />
      </form>
    </Dialog>
  );
}
