"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Problem } from "@/components/admin/problem";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { Skeleton } from "@/components/ui/skeleton";
import type { Asking, AskPreview } from "@/lib/replies/satisfaction-schemas";
import type { AskingActs } from "./asking-acts";

type Props = {
  account: Asking["account"];
  preview: AskingActs["preview"];
  onClose: () => void;
  /** Where it can be switched on here. */
  onConfirm?: () => Promise<void>;
};

/** What is sent, to the letter, before anybody is asked. */
export function AskDialog({ account, preview, onClose, onConfirm }: Props) {
  const t = useTranslations("satisfaction");
  const [previews, setPreviews] = useState<AskPreview[] | null>(null);
  const [problem, setProblem] = useState("");
  const [language, setLanguage] = useState<AskPreview["language"]>("en");
  const { id, handle } = account;
  useEffect(() => {
    preview({ accountId: id }).then(
      (result) => (result.ok ? setPreviews(result.value) : setProblem(result.message)),
      () => setProblem(t("close")),
    );
  }, [preview, id, t]);
  const shown = previews?.find((each) => each.language === language);
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={t("previewTitle", { handle })}
      description={t("previewText")}
      closeLabel={t("close")}
      width="medium"
      footer={
        onConfirm ? (
          <>
            <Button onClick={onClose}>{t("cancel")}</Button>
            <Button variant="solid" disabled={!shown} onClick={() => void onConfirm()}>
              {t("confirm", { handle })}
            </Button>
          </>
        ) : (
          <Button onClick={onClose}>{t("close")}</Button>
        )
      }
    >
      <div className="flex flex-col gap-3">
        <Field label={t("language")}>
          {(control) => (
            <Select
              {...control}
              value={language}
              onChange={setLanguage}
              options={(previews ?? []).map((each) => ({
                value: each.language,
                label: t(`languages.${each.language}`),
              }))}
            />
          )}
        </Field>
        {shown ? (
          <blockquote
            lang={shown.language}
            className="whitespace-pre-wrap rounded-control border-private-line border-l-[3px] bg-private-tint px-3 py-2 text-large [overflow-wrap:anywhere]"
          >
            {shown.text}
          </blockquote>
        ) : problem ? null : (
          <Skeleton className="h-24" />
        )}
        {shown?.isMail ? <p className="text-ink-2 text-meta">{t("previewMail")}</p> : null}
        <Problem text={problem} />
      </div>
    </Dialog>
  );
}
