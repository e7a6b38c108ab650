"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useDeed } from "@/components/admin/use-deed";
import { WideTable } from "@/components/admin/wide-table";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { Cell, HeadCell, NameCell, Row } from "@/components/ui/table";
import type { Chain, Slot } from "@/lib/coverage/on-call-schemas";
import { type OnCallActs, repeatOf } from "./on-call-acts";

type Props = {
  slots: readonly Slot[];
  chains: readonly Chain[];
  acts: Pick<OnCallActs, "endSlot">;
  mayEdit: boolean;
};

/** Every time on call that stands, and whether a page would reach its person. */
export function SlotTable({ slots, chains, acts, mayEdit }: Props) {
  const t = useTranslations("on-call");
  const format = useFormatter();
  if (slots.length === 0) return <p className="text-body text-ink-2">{t("slots.none")}</p>;
  const wall = (local: string) =>
    format.dateTime(new Date(`${local}:00Z`), {
      timeZone: "Etc/UTC",
      weekday: "short",
      day: "numeric",
      month: "short",
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
    });
  return (
    <WideTable
      caption={t("slots.title")}
      head={
        <>
          <HeadCell>{t("slots.who")}</HeadCell>
          <HeadCell>{t("slots.chain")}</HeadCell>
          <HeadCell>{t("slots.when")}</HeadCell>
          <HeadCell>{t("slots.repeat")}</HeadCell>
          <HeadCell>{t("slots.reachable")}</HeadCell>
          <HeadCell>{""}</HeadCell>
        </>
      }
    >
      {slots.map((slot) => (
        <Row key={slot.id}>
          <NameCell className="whitespace-nowrap">{slot.agent.displayName}</NameCell>
          <Cell className="whitespace-nowrap">
            {chains.find(({ id }) => id === slot.chainId)?.name}{" "}
            <span className="text-ink-3">{t("now.place", { place: slot.place })}</span>
          </Cell>
          <Cell className="whitespace-nowrap">
            {t("slots.span", { from: wall(slot.startLocal), to: wall(slot.endLocal), zone: slot.zone })}
          </Cell>
          <Cell className="whitespace-nowrap">{t(`slots.repeats.${repeatOf(slot.recurrence)}`)}</Cell>
          <Cell className={slot.fault ? "text-red" : ""}>
            {slot.fault ? t(`faults.${slot.fault}`) : t("slots.yes")}
          </Cell>
          <Cell>{mayEdit ? <EndSlot slot={slot} acts={acts} /> : null}</Cell>
        </Row>
      ))}
    </WideTable>
  );
}

function EndSlot({ slot, acts }: { slot: Slot; acts: Props["acts"] }) {
  const t = useTranslations("on-call.slots");
  const words = useTranslations("admin");
  const { run, busy } = useDeed();
  const name = slot.agent.displayName;
  return (
    <AlertDialog
      title={t("endTitle")}
      description={t("endText", { name })}
      cancelLabel={words("cancel")}
      confirmLabel={t("end_")}
      danger
      onConfirm={() => void run(() => acts.endSlot({ id: slot.id }), words("saved"))}
      trigger={
        <Button size={24} variant="ghost" disabled={busy} aria-label={t("endOf", { name })}>
          {t("end_")}
        </Button>
      }
    />
  );
}
