"use client";

import { ArrowLeftRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Problem } from "@/components/admin/problem";
import { useDeed } from "@/components/admin/use-deed";
import { callApi } from "@/components/desk/api";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import type { OwnShift } from "@/lib/coverage/own-schemas";
import type { SwapDay } from "@/lib/coverage/swap-schemas";
import type { Colleague, OwnActs } from "./own-acts";
import { useShiftWords } from "./use-shift-words";

const ALL = "all";
const NOTHING = "nothing";

type Props = { shift: OwnShift; colleagues: readonly Colleague[]; offer: OwnActs["offer"] };

/** Offers one day: to all, to one, or to one for one of theirs. */
export function SwapDialog({ shift, colleagues, offer }: Props) {
  const t = useTranslations("my-shifts.swap");
  const words = useTranslations("admin");
  const { whole } = useShiftWords();
  const { run, busy, problem, clear } = useDeed();
  const [open, setOpen] = useState(false);
  const [to, setTo] = useState(ALL);
  const [days, setDays] = useState<readonly SwapDay[]>([]);
  const [back, setBack] = useState(NOTHING);
  const choose = (agentId: string) => {
    setTo(agentId);
    setBack(NOTHING);
    setDays([]);
    if (agentId !== ALL)
      // Without them a day can be given, only not exchanged.
      callApi<{ data: SwapDay[] }>("/swaps/days", { query: { agentId } }).then(
        ({ data }) => setDays(data),
        () => {},
      );
  };
  const submit = async () => {
    const inReturn = days.find((day) => keyOf(day) === back);
    const wish = {
      shiftId: shift.shiftId,
      on: shift.on,
      toAgentId: to === ALL ? null : to,
      inReturn: inReturn ? { shiftId: inReturn.shiftId, on: inReturn.on } : null,
    };
    if (await run(() => offer(wish), t("done"))) setOpen(false);
  };
  return (
    <Dialog
      title={t("title")}
      description={whole(shift)}
      closeLabel={words("close")}
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        clear();
        if (next) choose(ALL);
      }}
      trigger={
        <Button
          size={24}
          variant="ghost"
          icon={<ArrowLeftRight />}
          aria-label={t("openFor", { shift: whole(shift) })}
        >
          {t("open")}
        </Button>
      }
      footer={
        <>
          <DialogClose>
            <Button>{words("cancel")}</Button>
          </DialogClose>
          <Button variant="solid" disabled={busy} onClick={() => void submit()}>
            {to === ALL ? t("offerAll") : t("offer")}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <Field label={t("to")} hint={t("toHint")}>
          {(control) => (
            <Select
              {...control}
              value={to}
              onChange={choose}
              options={[
                { value: ALL, label: t("all") },
                ...colleagues.map(({ id, displayName }) => ({ value: id, label: displayName })),
              ]}
            />
          )}
        </Field>
        {to === ALL ? null : (
          <Field label={t("back")} hint={days.length === 0 ? t("noDays") : undefined}>
            {(control) => (
              <Select
                {...control}
                value={back}
                onChange={setBack}
                options={[
                  { value: NOTHING, label: t("nothing") },
                  ...days.map((day) => ({ value: keyOf(day), label: whole(day) })),
                ]}
              />
            )}
          </Field>
        )}
        <Problem text={problem} />
      </div>
    </Dialog>
  );
}

function keyOf({ shiftId, on }: SwapDay): string {
  return `${shiftId}/${on}`;
}
