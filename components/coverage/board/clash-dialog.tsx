"use client";

import { useFormatter, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { wallMsOf } from "@/lib/coverage/rules/wall-time";
import { instantOfWall } from "@/lib/coverage/rules/zone-offsets";
import type { Clash } from "./use-board";
import { useBoardDates } from "./use-board-words";

type Props = {
  clash: Clash | null;
  zone: string;
  nameOf: (agentId: string) => string;
  onTheirs: () => void;
  onMine: () => void;
};

/** Two changed the same shift: whose stands is chosen here, and nothing is lost until then. */
export function ClashDialog({ clash, zone, nameOf, onTheirs, onMine }: Props) {
  const t = useTranslations("coverage-board.clash");
  const format = useFormatter();
  const dates = useBoardDates(zone);
  if (!clash) return null;
  const { by, shift, change } = clash;
  const at = (local: string, edge: "start" | "end") => instantOfWall(shift.zone, wallMsOf(local) ?? 0, edge);
  const now = {
    agent: nameOf(shift.agentId),
    from: dates.moment(at(shift.startLocal, "start")),
    until: dates.time(at(shift.endLocal, "end")),
  };
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => !isOpen && onTheirs()}
      title={by ? t("title", { name: by.name, ago: format.relativeTime(new Date(by.at)) }) : t("titleNobody")}
      description={t("what", { ...now, mine: change.label })}
      footer={
        <>
          <Button onClick={onTheirs}>{t("theirs")}</Button>
          <Button variant="solid" onClick={onMine}>
            {t("mine")}
          </Button>
        </>
      }
    />
  );
}
