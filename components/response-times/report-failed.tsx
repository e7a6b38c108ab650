"use client";

import { useTranslations } from "next-intl";
import type { FormEvent } from "react";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

type Props = { code: string; detail: string; onRetry: () => void; onWhy: (why: string) => void };

/** Why there is no report, and what to do: where figures of people need a reason, the place to write it. */
export function ReportFailed({ code, detail, onRetry, onWhy }: Props) {
  const t = useTranslations("response-times");
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const why = String(new FormData(event.currentTarget).get("why") ?? "").trim();
    if (why !== "") onWhy(why);
  };
  const again = <Button onClick={onRetry}>{t("failed.again")}</Button>;
  const needsReason = code === "figures-need-reason";
  return (
    <ErrorState
      title={t("failed.title")}
      className="py-16"
      actions={
        needsReason ? (
          <form onSubmit={submit} className="flex items-end gap-2 text-left">
            <Field label={t("failed.why")} className="w-72">
              {(control) => <Input {...control} name="why" required maxLength={300} />}
            </Field>
            <Button type="submit" variant="solid">
              {t("failed.open")}
            </Button>
          </form>
        ) : (
          again
        )
      }
    >
      {detail || t("failed.offline")}
    </ErrorState>
  );
}
