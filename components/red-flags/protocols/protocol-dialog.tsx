"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, type ReactNode, useId, useState } from "react";
import { Problem } from "@/components/admin/problem";
import { useDeed } from "@/components/admin/use-deed";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import type { Protocol } from "@/lib/red-flags/protocol-schemas";
import type { ProtocolActs, ProtocolChoices } from "./protocol-acts";
import { contentOf, draftOf } from "./protocol-draft";
import { ProtocolFields } from "./protocol-fields";

type Props = {
  /** What is changed, or what another one begins from. */
  protocol: Protocol;
  /** For a country or language of its own. */
  isNew: boolean;
  title: string;
  choices: ProtocolChoices;
  acts: Pick<ProtocolActs, "add" | "change">;
  trigger: ReactNode;
};

/** A protocol's words, lines and steps, as one form. */
export function ProtocolDialog({ protocol, isNew, title, choices, acts, trigger }: Props) {
  const t = useTranslations("flag-rules.protocols");
  const words = useTranslations("admin");
  const form = useId();
  const { run, busy, problem, clear } = useDeed();
  const [open, setOpen] = useState(false);
  const [draft, setDraft] = useState(() => draftOf(protocol, isNew));
  const { content, wrongHelp, wrongStep } = contentOf(draft, protocol.content);
  const change = (next: boolean) => {
    setOpen(next);
    clear();
    if (next) setDraft(draftOf(protocol, isNew));
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (wrongHelp !== null || wrongStep !== null) return;
    const { id, kind, changeNumber } = protocol;
    const [country, language] = [draft.country.trim().toUpperCase(), draft.language.trim().toLowerCase()];
    const deed = () =>
      id === null || isNew
        ? acts.add({ kind, country, language, content })
        : acts.change({ id, change: { content, changeNumber } });
    if (await run(deed, words("saved"))) setOpen(false);
  };
  return (
    <Dialog
      title={title}
      closeLabel={words("close")}
      width="large"
      open={open}
      onOpenChange={change}
      trigger={trigger}
      footer={
        <>
          <DialogClose>
            <Button>{words("cancel")}</Button>
          </DialogClose>
          <Button
            variant="solid"
            type="submit"
            form={form}
            disabled={busy || wrongHelp !== null || wrongStep !== null}
          >
            {t("save")}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={(event) => void submit(event)} className="flex flex-col gap-4" noValidate>
        <ProtocolFields
          draft={draft}
          isNew={isNew}
          wrongHelp={wrongHelp}
          wrongStep={wrongStep}
          choices={choices}
          onChange={(more) => setDraft((now) => ({ ...now, ...more }))}
        />
        <Problem text={problem} />
      </form>
    </Dialog>
  );
}
