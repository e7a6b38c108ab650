"use client";

import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useAnnounce } from "@/components/desk/announcer";
import { say } from "@/components/desk/toasts";
import { useKeys } from "@/components/desk/use-keys";
import { useViewer } from "@/components/desk/viewer";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import type { HandoverLine, HandoverSheet, LineChoice } from "@/lib/conversations/handovers/handover-schemas";
import { HANDOVER_GROUPS } from "@/lib/conversations/rules/handover-words";
import { DeclineDialog } from "./decline-dialog";
import type { SheetActs } from "./handover-acts";
import { SheetGroup } from "./sheet-group";
import { SheetHead } from "./sheet-head";
import { useSheet } from "./use-sheet";

/** A sheet: line by line by hand or by keys, the rest in groups. */
export function SheetScreen({ first, acts }: { first: HandoverSheet; acts: SheetActs }) {
  const t = useTranslations("handovers");
  const { id, displayName, initials, singleKeys } = useViewer();
  const announce = useAnnounce();
  const { sheet, read, run, accept, decline } = useSheet(first, acts, { id, displayName, initials });
  const [at, setAt] = useState<string | null>(null);
  const [declining, setDeclining] = useState<HandoverLine | null>(null);
  const { lines, mayAccept, mayDecline } = sheet;
  const open = lines.filter(({ state }) => state === "pending");
  const isOwn = sheet.from.id === id;
  const isFor = sheet.to === null || sheet.to.id === id;

  const focus = (line: HandoverLine | undefined) => {
    if (!line) return;
    setAt(line.id);
    document.getElementById(`line-${line.id}`)?.focus();
  };
  const step = (by: 1 | -1) => {
    const here = lines.findIndex((line) => line.id === at);
    focus(here === -1 ? (open[0] ?? lines[0]) : (lines[here + by] ?? lines[here]));
  };
  const acceptLine = (line: HandoverLine) => {
    announce(t("line.saidAccepted", { customer: line.customerName, count: open.length - 1 }));
    void accept({ lineIds: [line.id] });
    focus(open[open.indexOf(line) + 1] ?? open.find((each) => each !== line));
  };
  const acceptMany = async (choice: LineChoice) => {
    const settled = await accept(choice);
    if (settled)
      void say({ icon: <Check />, text: t("sheet.acceptedMany", { count: settled.done }), id: "deed" });
  };
  const here = () => open.find((line) => line.id === at);
  const onHere = (may: boolean, deed: (line: HandoverLine) => void) => () => {
    const line = here();
    return may && line ? deed(line) : false;
  };
  useKeys(
    {
      j: () => step(1),
      k: () => step(-1),
      a: onHere(mayAccept, acceptLine),
      d: onHere(mayDecline, setDeclining),
    },
    singleKeys && declining === null,
  );

  return (
    <main id="main" tabIndex={-1} className="min-h-0 flex-1 overflow-y-auto outline-none">
      <div className="mx-auto flex max-w-[1040px] flex-col gap-6 px-6 py-6 phone:px-4 phone:pb-24">
        <SheetHead
          sheet={sheet}
          open={open.length}
          change={async (change) => {
            const done = await run(() => acts.change({ id: sheet.id, ...change }));
            if (done) await read();
            return done !== null;
          }}
        />
        {mayAccept && !isOwn && open.length > 0 ? (
          <div className="flex flex-wrap items-center gap-3 print:hidden">
            <Button variant={isFor ? "solid" : "plain"} icon={<Check />} onClick={() => void acceptMany({})}>
              {t("sheet.acceptAll", { count: open.length })}
            </Button>
            {singleKeys ? (
              <span className="flex items-center gap-1 text-ink-3 text-meta phone:hidden">
                {["j", "k", "a", "d"].map((key) => (
                  <Kbd key={key} spoken>
                    {key}
                  </Kbd>
                ))}
                {t("sheet.keys")}
              </span>
            ) : null}
          </div>
        ) : null}
        {HANDOVER_GROUPS.filter((group) => lines.some((line) => line.group === group)).map((group) => (
          <SheetGroup
            key={group}
            group={group}
            lines={lines.filter((line) => line.group === group)}
            at={at}
            may={{ accept: mayAccept, decline: mayDecline, write: sheet.mayWrite, keep: isOwn }}
            acts={{
              accept: acceptLine,
              acceptGroup: () => void acceptMany({ group }),
              decline: setDeclining,
              note: async (lineId, nextStep) => {
                await run(() => acts.note({ id: sheet.id, lineId, nextStep }));
                await read();
              },
              reach: setAt,
            }}
          />
        ))}
        {sheet.hidden > 0 ? (
          <p className="text-ink-3 text-meta">{t("sheet.hidden", { count: sheet.hidden })}</p>
        ) : null}
      </div>
      <DeclineDialog
        line={declining}
        onClose={() => setDeclining(null)}
        decline={async (line, reason) => {
          const next = open[open.indexOf(line) + 1];
          const done = await decline({ lineIds: [line.id] }, reason);
          if (done) void say({ icon: <Check />, text: t("decline.done"), id: "deed" });
          setDeclining(null);
          focus(next);
        }}
      />
    </main>
  );
}
