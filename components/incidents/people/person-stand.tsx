"use client";

import { useTranslations } from "next-intl";
import { When } from "@/components/admin/when";
import { Chip } from "@/components/ui/chip";
import type { AffectedPerson } from "@/lib/incidents/affected-schemas";

/** How far one person is, and what they were told and offered. */
export function PersonStand({ person }: { person: AffectedPerson }) {
  const t = useTranslations("incident-people");
  const { stand, waitingSince, told, claim, setAside, lateAt } = person;
  const lines = [
    waitingSince ? t.rich("wrote", { at: () => <When at={waitingSince} look="distance" /> }) : null,
    told
      ? told.state === "sent"
        ? t.rich("told", { at: () => <When at={told.at} />, mailing: told.mailing })
        : t("toldNot", { mailing: told.mailing })
      : stand === "waiting" && !waitingSince
        ? t("untold")
        : null,
    claim ? claimWords() : null,
    setAside ? asideWords() : null,
  ];
  function claimWords() {
    if (claim?.chosenAt) {
      const { chosenAt } = claim;
      return t.rich("chose", { at: () => <When at={chosenAt} /> });
    }
    return t(claim?.state === "reserved" ? "reserved" : "offered");
  }
  function asideWords() {
    if (!setAside) return null;
    const at = () => <When at={setAside.at} />;
    const { by, reason } = setAside;
    return by
      ? t.rich("asideBy", { by: `^${by.initials}`, at, reason })
      : t.rich("asideReason", { at, reason });
  }
  return (
    <>
      <p className="flex flex-wrap items-center gap-1.5 font-medium">
        {t(`stand.${stand}`)}
        {lateAt ? <Chip>{t("late")}</Chip> : null}
      </p>
      {lines.map((line, place) =>
        line ? (
          <p key={place} className="text-ink-3 text-meta [overflow-wrap:anywhere]">
            {line}
          </p>
        ) : null,
      )}
    </>
  );
}
