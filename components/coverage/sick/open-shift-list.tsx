"use client";

import { useTranslations } from "next-intl";
import { Problem } from "@/components/admin/problem";
import { useDeed } from "@/components/admin/use-deed";
import { Button } from "@/components/ui/button";
import type { OpenShift } from "@/lib/coverage/offer-schemas";
import type { StopAct } from "./sick-acts";
import { useSickWords } from "./use-sick-words";

type Props = { shifts: readonly OpenShift[]; stop: StopAct };

/** Whom the desk has asked to fill in, and what each said. */
export function OpenShiftList({ shifts, stop }: Props) {
  const t = useTranslations("sick.asked");
  if (shifts.length === 0) return <p className="text-body text-ink-2">{t("none")}</p>;
  return (
    <ul aria-label={t("label")} className="flex flex-col">
      {shifts.map((shift) => (
        <OpenShiftRow key={shift.id} shift={shift} stop={stop} />
      ))}
    </ul>
  );
}

function OpenShiftRow({ shift, stop }: { shift: OpenShift; stop: StopAct }) {
  const t = useTranslations("sick.asked");
  const words = useSickWords();
  const deed = useDeed();
  const when = words.span(shift.startAt, shift.endAt);
  const { taken, wanted } = shift;
  return (
    <li className="flex flex-wrap items-start gap-x-3 gap-y-1 border-b py-2">
      <div className="min-w-0 flex-1 basis-60">
        <p className="figures text-body">
          <span className="font-semibold">{when}</span>
          {shift.insteadOf ? ` · ${t("insteadOf", { name: shift.insteadOf.displayName })}` : null}
        </p>
        <p className="text-pretty text-ink-3 text-meta">
          {shift.offers
            .map(({ displayName, state }) => t("offer", { name: displayName, state: t(`offers.${state}`) }))
            .join(" · ")}
        </p>
        <Problem text={deed.problem} />
      </div>
      <p className="text-body text-ink-2">{t(`states.${shift.state}`, { taken, wanted })}</p>
      {shift.state === "open" ? (
        <Button
          size={24}
          disabled={deed.busy}
          onClick={() => deed.run(() => stop({ id: shift.id }), t("stopped"))}
        >
          {t("stop")}
          <span className="sr-only">: {when}</span>
        </Button>
      ) : null}
    </li>
  );
}
