"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Problem } from "@/components/admin/problem";
import { useApiDeed } from "@/components/goodwill/use-api-deed";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import type { Mailing } from "@/lib/incidents/mailings/mailing-schemas";

/** Throws a draft away, once that was said. */
export function RemoveMailing({ mailing: { id, incidentId } }: { mailing: Mailing }) {
  const t = useTranslations("mailings.deeds");
  const router = useRouter();
  const { run, busy, problem } = useApiDeed();
  const remove = async () => {
    if (await run(`/mailings/${id}`, { method: "DELETE" })) router.push(`/incidents/${incidentId}/mailings`);
  };
  return (
    <>
      <AlertDialog
        danger
        title={t("removeTitle")}
        description={t("removeText")}
        cancelLabel={t("cancel")}
        confirmLabel={t("doRemove")}
        onConfirm={() => void remove()}
        trigger={
          <Button variant="ghost" disabled={busy}>
            {t("remove")}
          </Button>
        }
      />
      <Problem text={problem} />
    </>
  );
}
