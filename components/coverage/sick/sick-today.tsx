"use client";

import { CalendarX } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Problem } from "@/components/admin/problem";
import { useDeed } from "@/components/admin/use-deed";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import type { SoonShift } from "@/lib/coverage/offer-schemas";
import { AskDialog } from "./ask-dialog";
import type { SickActs } from "./sick-acts";
import { useSickWords } from "./use-sick-words";

type Props = {
  /** Of one agent: what runs or begins today or tomorrow. */
  shifts: readonly SoonShift[];
  /** Whether it is the reader's own; else whose is said. */
  isOwn: boolean;
  /** Leads and admins ask others to fill in. */
  mayAsk: boolean;
  acts: SickActs;
};

const keyOf = ({ shiftId, on }: SoonShift) => `${shiftId} ${on}`;

/** Absent today, in two clicks: the next shift is chosen already. Why is not asked. */
export function SickToday({ shifts, isOwn, mayAsk, acts }: Props) {
  const t = useTranslations("sick");
  const words = useSickWords();
  const deed = useDeed();
  const [isOpen, setOpen] = useState(false);
  const [asking, setAsking] = useState<readonly SoonShift[]>([]);
  const free = shifts.filter(({ absenceId }) => absenceId === null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [first] = free;
  const name = first?.displayName ?? "";
  const open = (next: boolean) => {
    if (next) setChosen(new Set(first ? [keyOf(first)] : []));
    deed.clear();
    setOpen(next);
  };
  const enter = async () => {
    const picked = free.filter((shift) => chosen.has(keyOf(shift)));
    const done = await deed.run(
      () =>
        acts.enter({
          agentId: first?.agentId,
          shifts: picked.map(({ shiftId, on }) => ({ shiftId, on })),
        }),
      t(isOwn ? "enteredOwn" : "entered", { name }),
    );
    if (!done) return;
    setOpen(false);
    if (mayAsk) setAsking(done.value);
  };
  const [next] = asking;
  return (
    <>
      <Dialog
        title={isOwn ? t("titleOwn") : t("title", { name })}
        description={t("lead")}
        open={isOpen}
        onOpenChange={open}
        trigger={
          free.length === 0 ? null : (
            <Button size={28} icon={<CalendarX />}>
              {t("open")}
              {isOwn ? null : <span className="sr-only">: {name}</span>}
            </Button>
          )
        }
        footer={
          <>
            <DialogClose>
              <Button>{t("cancel")}</Button>
            </DialogClose>
            <Button variant="solid" disabled={deed.busy || chosen.size === 0} onClick={enter}>
              {t("enter")}
            </Button>
          </>
        }
      >
        <fieldset className="flex flex-col gap-2">
          <legend className="mb-2 font-medium text-meta">{t("which")}</legend>
          {free.map((shift) => (
            <Checkbox
              key={keyOf(shift)}
              label={words.span(shift.startAt, shift.endAt)}
              checked={chosen.has(keyOf(shift))}
              onChange={({ target }) => {
                const after = new Set(chosen);
                if (target.checked) after.add(keyOf(shift));
                else after.delete(keyOf(shift));
                setChosen(after);
              }}
            />
          ))}
        </fieldset>
        <Problem text={deed.problem} />
      </Dialog>
      {next ? (
        <AskDialog
          key={keyOf(next)}
          wish={{ shiftId: next.shiftId, on: next.on }}
          wanted={1}
          ask={acts.ask}
          onClose={() => setAsking(asking.slice(1))}
        />
      ) : null}
    </>
  );
}
