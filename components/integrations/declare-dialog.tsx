"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useId } from "react";
import { Problem } from "@/components/admin/problem";
import { ShownOnce } from "@/components/admin/shown-once";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";

type Props = {
  title: string;
  name: string;
  busy: boolean;
  problem: string;
  /** Once it is declared, where it has one. */
  secret: string | null;
  onSubmit: () => void;
  onClose: () => void;
  children: ReactNode;
};

/** A form that declares something, and after it the secret that is shown once. */
export function DeclareDialog({ title, name, busy, problem, secret, onSubmit, onClose, children }: Props) {
  const t = useTranslations("integrations");
  const formId = useId();
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      title={title}
      closeLabel={t("close")}
      width="medium"
      footer={
        secret ? (
          <Button variant="solid" onClick={onClose}>
            {t("admin.done")}
          </Button>
        ) : (
          <>
            <Button variant="ghost" onClick={onClose}>
              {t("cancel")}
            </Button>
            <Button variant="solid" type="submit" form={formId} disabled={busy}>
              {t("admin.save")}
            </Button>
          </>
        )
      }
    >
      {secret ? (
        <ShownOnce label={name} hint={t("admin.secret", { name })} value={secret} />
      ) : (
        <form
          id={formId}
          noValidate
          className="flex flex-col gap-4"
          onSubmit={(event) => {
            event.preventDefault();
            onSubmit();
          }}
        >
          {children}
          <Problem text={problem} />
        </form>
      )}
    </Dialog>
  );
}
