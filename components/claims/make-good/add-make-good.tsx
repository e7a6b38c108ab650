"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { AdminPart } from "@/components/admin/admin-page";
import { Button } from "@/components/ui/button";
import type { Kind } from "./make-good-draft";
import { MakeGoodForm } from "./make-good-form";

type Props = { incidentId: string; kinds: readonly Kind[]; isFirst: boolean };

/** A new one: at once where there is none yet, else behind a button. */
export function AddMakeGood({ incidentId, kinds, isFirst }: Props) {
  const t = useTranslations("make-good");
  const [isOpen, setIsOpen] = useState(isFirst);
  if (!isOpen)
    return (
      <Button icon={<Plus />} className="self-start" onClick={() => setIsOpen(true)}>
        {t("add")}
      </Button>
    );
  return (
    <AdminPart id="new-make-good" title={t("newTitle")} lead={t("newLead")}>
      <MakeGoodForm
        incidentId={incidentId}
        makeGood={null}
        kinds={kinds}
        isGiven={false}
        onDone={() => setIsOpen(false)}
        {...(isFirst ? {} : { onCancel: () => setIsOpen(false) })}
      />
    </AdminPart>
  );
}
