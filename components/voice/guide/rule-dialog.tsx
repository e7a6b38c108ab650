"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, type ReactNode, useId, useState } from "react";
import { Problem } from "@/components/admin/problem";
import { useDeed } from "@/components/admin/use-deed";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import type { CreateVoiceReplay } from "@/lib/voice/replay/voice-replay-schemas";
import type { VoiceRule } from "@/lib/voice/schemas";
import { useVoiceWords } from "../use-voice-words";
import type { GuideActs } from "./guide-acts";
import { contentOf, draftOf } from "./rule-draft";
import { RuleFields } from "./rule-fields";
import { RuleTry } from "./rule-try";
import { RuleVersions } from "./rule-versions";

type Props = {
  /** Null: a new one. */
  rule: VoiceRule | null;
  /** What a new one begins with. */
  language: string | null;
  acts: GuideActs;
  onReplay: (wish: CreateVoiceReplay) => Promise<boolean>;
  trigger: ReactNode;
};

/** Writes a rule, tries it on as it is written and keeps it while its examples hold; what was typed stays when refused. */
export function RuleDialog({ rule, language, acts, onReplay, trigger }: Props) {
  const t = useTranslations("voice.dialog");
  const wordsOf = useVoiceWords();
  const form = useId();
  const deed = useDeed();
  const [open, setOpen] = useState(false);
  const [draft, setDraft] = useState(() => draftOf(rule, language));
  const title = rule ? wordsOf(rule).name : t("new");
  const change = (next: boolean) => {
    setOpen(next);
    deed.clear();
    if (next) setDraft(draftOf(rule, language));
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const content = contentOf(draft);
    const save = () =>
      rule ? acts.change({ id: rule.id, change: { ...content, version: rule.version } }) : acts.add(content);
    if (await deed.run(save, t("saved", { name: content.name || title }))) setOpen(false);
  };
  const replay = async () => {
    if (await onReplay({ rule: { ...contentOf(draft), ...(rule ? { id: rule.id } : {}) } })) setOpen(false);
  };
  return (
    <Dialog
      title={title}
      closeLabel={t("cancel")}
      width="large"
      open={open}
      onOpenChange={change}
      trigger={trigger}
      footer={
        <>
          {rule && rule.kind === null ? (
            <AlertDialog
              title={t("endTitle", { name: title })}
              description={t("endText")}
              cancelLabel={t("keep")}
              confirmLabel={t("end")}
              danger
              trigger={<Button disabled={deed.busy}>{t("end")}</Button>}
              onConfirm={() =>
                void deed
                  .run(() => acts.end({ id: rule.id, version: rule.version }), t("ended"))
                  .then((done) => done && setOpen(false))
              }
            />
          ) : null}
          <Button disabled={deed.busy} onClick={() => void replay()}>
            {t("week")}
          </Button>
          <DialogClose>
            <Button>{t("cancel")}</Button>
          </DialogClose>
          <Button variant="solid" type="submit" form={form} disabled={deed.busy}>
            {t("save")}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={(event) => void submit(event)} className="flex flex-col gap-4" noValidate>
        <RuleFields
          draft={draft}
          isProgram={rule !== null && rule.kind !== null}
          onChange={(more) => setDraft((now) => ({ ...now, ...more }))}
        />
        <RuleTry draft={draft} kind={rule?.kind ?? null} />
        <Problem text={deed.problem} />
        {rule && rule.version > 0 ? (
          <RuleVersions rule={rule} onTake={(content) => setDraft(draftOf(content, null))} />
        ) : null}
      </form>
    </Dialog>
  );
}
