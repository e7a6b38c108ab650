"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

type Props = { isBusy: boolean; onDismiss: (reason: string) => void };

/** A call that needs no note says why. */
export function NoNoteNeeded({ isBusy, onDismiss }: Props) {
  const t = useTranslations("calls");
  const [reason, setReason] = useState("");
  return (
    <details className="text-body">
      <summary className="rounded-chip text-ink-2 hover:text-ink">{t("dismiss.open")}</summary>
      <form
        className="mt-2 flex flex-col gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          if (reason.trim() !== "") onDismiss(reason.trim());
        }}
      >
        <Field label={t("dismiss.reason")}>
          {(field) => (
            <Input
              {...field}
              value={reason}
              maxLength={200}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Field>
        <Button type="submit" size={28} disabled={isBusy || reason.trim() === ""} className="self-start">
          {t("dismiss.do")}
        </Button>
      </form>
    </details>
  );
}
