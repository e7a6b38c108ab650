"use client";

import { useTranslations } from "next-intl";
import { Problem } from "@/components/admin/problem";
import { useDeed } from "@/components/admin/use-deed";
import { Button } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import type { TimeOff } from "@/lib/coverage/terms-schemas";
import type { OwnActs } from "./own-acts";
import { useOffWords } from "./use-off-words";

type Props = { timeOff: readonly TimeOff[]; withdraw: OwnActs["withdrawOff"] };

/** One's own time off that is not over, with what became of it. */
export function OwnOffList({ timeOff, withdraw }: Props) {
  const t = useTranslations("my-shifts.off");
  const span = useOffWords();
  const { run, busy, problem } = useDeed();
  const shown = timeOff.filter(({ state }) => state !== "withdrawn");
  if (shown.length === 0) return <p className="text-body text-ink-2">{t("none")}</p>;
  return (
    <>
      <ul aria-label={t("title")}>
        {shown.map((each) => (
          <li
            key={each.id}
            className="flex min-h-10 flex-wrap items-center gap-x-3 gap-y-1 border-b py-1 text-body"
          >
            <span className="figures min-w-0 flex-1 basis-40">{span(each)}</span>
            <Chip>{t(`state.${each.state}`)}</Chip>
            {each.state === "declined" ? null : (
              <Button
                size={24}
                variant="ghost"
                disabled={busy}
                aria-label={t("withdrawFor", { span: span(each) })}
                onClick={() => void run(() => withdraw({ id: each.id }), t("withdrawn"))}
              >
                {t("withdraw")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Problem text={problem} />
    </>
  );
}
