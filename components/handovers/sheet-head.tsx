"use client";

import { ArrowLeft, PencilLine, Printer, UserRoundPen } from "lucide-react";
import { useTranslations } from "next-intl";
import { When } from "@/components/admin/when";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import type { ChangeHandover, HandoverSheet } from "@/lib/conversations/handovers/handover-schemas";
import { NoteDialog } from "./note-dialog";
import { ReassignDialog } from "./reassign-dialog";

type Props = {
  sheet: HandoverSheet;
  open: number;
  change(change: ChangeHandover): Promise<boolean>;
};

/** Whose sheet for whom, how far it is accepted, and the note on top. */
export function SheetHead({ sheet, open, change }: Props) {
  const t = useTranslations("handovers");
  const { from, to, note, lines, mayWrite, alarmedAt, closedAt } = sheet;
  const total = lines.length;
  return (
    <header className="flex flex-col gap-3">
      <a
        href="/handovers"
        className="inline-flex min-h-6 items-center gap-1 self-start text-ink-2 text-meta hover:text-ink phone:min-h-11 print:hidden"
      >
        <ArrowLeft aria-hidden="true" className="size-4" />
        {t("sheet.back")}
      </a>
      <div className="flex flex-wrap items-start gap-3">
        <div className="min-w-0 flex-1 basis-72">
          <h1 className="text-title">
            {t("sheet.route", { from: from.displayName, to: to?.displayName ?? t("list.nobody") })}
          </h1>
          <p className="figures mt-0.5 text-body text-ink-2">
            {t(sheet.kind === "shift-end" ? "list.shiftEnd" : "list.byHand")}
            {" · "}
            <When at={sheet.endsAt} />
            {" · "}
            <strong className="font-semibold text-ink">
              {open > 0 ? t("sheet.progress", { open, total }) : t("sheet.done", { total })}
            </strong>
          </p>
        </div>
        <div className="flex flex-wrap gap-2 print:hidden">
          {mayWrite ? (
            <>
              <ReassignDialog
                sheet={sheet}
                give={(toAgentId) => change({ toAgentId })}
                trigger={<Button icon={<UserRoundPen />}>{t("sheet.reassign")}</Button>}
              />
              <NoteDialog
                note={note}
                keep={(text) => change({ note: text })}
                trigger={
                  <Button icon={<PencilLine />}>{t(note ? "sheet.noteChange" : "sheet.noteEdit")}</Button>
                }
              />
            </>
          ) : null}
          <Button icon={<Printer />} onClick={() => window.print()}>
            {t("sheet.print")}
          </Button>
        </div>
      </div>
      {alarmedAt && closedAt === null && open > 0 ? (
        <Banner tone="red" title={t("list.late")} className="rounded-control">
          {t("sheet.late")}
        </Banner>
      ) : null}
      {note ? (
        <section aria-label={t("sheet.note")} className="rounded-control bg-sunk px-4 py-3">
          <p className="max-w-[72ch] whitespace-pre-wrap text-body text-ink" dir="auto">
            {note}
          </p>
        </section>
      ) : null}
    </header>
  );
}
