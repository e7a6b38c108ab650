"use client";

import { CalendarClock } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { Problem } from "@/components/admin/problem";
import { useViewer } from "@/components/desk/viewer";
import { PlanFields } from "@/components/publishing/plan-fields";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import type { Mailing } from "@/lib/incidents/mailings/mailing-schemas";
import { planAt } from "@/lib/publishing/rules/read-plan";

const DAY_MS = 24 * 3_600_000;

type Props = {
  mailing: Mailing;
  label: string;
  busy: boolean;
  disabled: boolean;
  problem: string;
  /** Whether it was done; the dialog stays with what was typed where not. */
  onPlan(startLocal: string, zone: string): Promise<boolean>;
  onOpen(): void;
};

/** A time on any zone's clock at which a mailing begins by itself. */
export function PlanStart({ mailing, label, busy, disabled, problem, onPlan, onOpen }: Props) {
  const t = useTranslations("mailings.deeds");
  const viewer = useViewer();
  const form = useId();
  const [open, setOpen] = useState(false);
  const [isTried, setTried] = useState(false);
  const [zone, setZone] = useState(mailing.startZone ?? viewer.zone);
  const [local, setLocal] = useState("");
  const begin = (isOpen: boolean) => {
    setOpen(isOpen);
    if (!isOpen) return;
    onOpen();
    setTried(false);
    const tomorrow = planAt(viewer.serverNow + DAY_MS, viewer.zone).slice(0, 10);
    setLocal((before) => before || mailing.startLocal || `${tomorrow}T09:00`);
  };
  const plan = async () => {
    setTried(true);
    if (local !== "" && (await onPlan(local, zone))) setOpen(false);
  };
  return (
    <Dialog
      title={t("planTitle")}
      description={t("planText", { name: mailing.name })}
      closeLabel={t("close")}
      open={open}
      onOpenChange={begin}
      width="medium"
      trigger={
        <Button icon={<CalendarClock aria-hidden="true" />} disabled={disabled}>
          {label}
        </Button>
      }
      footer={
        <>
          <DialogClose>
            <Button>{t("cancel")}</Button>
          </DialogClose>
          <Button variant="solid" type="submit" form={form} disabled={busy}>
            {t("planDo")}
          </Button>
        </>
      }
    >
      <form
        id={form}
        noValidate
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          void plan();
        }}
      >
        <PlanFields
          local={local}
          zone={zone}
          none={t("planNone")}
          error={isTried && local === "" ? t("planNone") : undefined}
          onChange={(nextLocal, nextZone) => {
            setLocal(nextLocal);
            setZone(nextZone);
          }}
        />
        <Problem text={problem} />
      </form>
    </Dialog>
  );
}
