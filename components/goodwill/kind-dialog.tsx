"use client";

import { Plus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { Problem } from "@/components/admin/problem";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import type { OfferKind } from "@/lib/goodwill/offer-schemas";
import { draftOf, readDraft } from "./kind-draft";
import { KindFields } from "./kind-fields";
import { useApiDeed } from "./use-api-deed";

/** Adds a kind, or changes one; what was given stays as it was. A refusal keeps what was typed. */
export function KindDialog({ kind }: { kind: OfferKind | null }) {
  const t = useTranslations("goodwill-page.kinds");
  const router = useRouter();
  const form = useId();
  const { run, busy, problem, clear } = useApiDeed();
  const [isOpen, setIsOpen] = useState(false);
  const [draft, setDraft] = useState(() => draftOf(kind));
  const [wrong, setWrong] = useState("");
  const leave = (next: boolean) => {
    setIsOpen(next);
    setDraft(draftOf(kind));
    setWrong("");
    clear();
  };
  const save = async (isActive?: boolean) => {
    const read = readDraft(draft);
    if ("wrong" in read) return setWrong(read.wrong);
    setWrong("");
    const { kind: _, unit: __, currency: ___, ...change } = read.value;
    const done = kind
      ? await run(`/offer-kinds/${kind.id}`, {
          method: "PATCH",
          body: {
            ...change,
            changeNumber: kind.changeNumber,
            ...(isActive === undefined ? {} : { isActive }),
          },
        })
      : await run("/offer-kinds", { method: "POST", body: read.value });
    if (!done) return;
    setIsOpen(false);
    router.refresh();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void save();
  };
  return (
    <Dialog
      title={t(kind ? "changeTitle" : "addTitle", { name: kind?.name ?? "" })}
      closeLabel={t("close")}
      width="medium"
      open={isOpen}
      onOpenChange={leave}
      trigger={
        kind ? (
          <Button size={24}>
            {t("doChange")}
            <span className="sr-only"> {kind.name}</span>
          </Button>
        ) : (
          <Button variant="solid" icon={<Plus />}>
            {t("add")}
          </Button>
        )
      }
      footer={
        <>
          {kind ? (
            <Button variant="ghost" disabled={busy} onClick={() => void save(!kind.isActive)}>
              {t(kind.isActive ? "end" : "again")}
            </Button>
          ) : null}
          <DialogClose>
            <Button>{t("cancel")}</Button>
          </DialogClose>
          <Button variant="solid" type="submit" form={form} disabled={busy || draft.name.trim() === ""}>
            {t(kind ? "save" : "doAdd")}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} className="flex flex-col gap-3" noValidate>
        <KindFields
          draft={draft}
          isNew={kind === null}
          onChange={(next) => setDraft((now) => ({ ...now, ...next }))}
        />
        <Problem text={wrong ? t(`wrong.${wrong}`) : problem} />
      </form>
    </Dialog>
  );
}
