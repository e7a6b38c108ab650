"use client";

import { ChevronDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useKeys } from "@/components/desk/use-keys";
import { useViewer } from "@/components/desk/viewer";
import { cn } from "@/components/ui/class-names";
import { GapLine } from "./gap-line";
import { ShiftEndLine } from "./shift-end-line";
import { useOwnState } from "./use-own-state";
import { WatchRow } from "./watch-row";
import { useWatch } from "./watch-store";

const FEW = 8;
const FOLDED = "caret-on-shift-folded";

/** Who is on shift, with what they have open, and the next gap: under the rail's pages; the keys of one's own state. */
export function OnShift() {
  const t = useTranslations("watch");
  const { singleKeys } = useViewer();
  const watch = useWatch();
  const { set } = useOwnState();
  const [isFolded, setFolded] = useState(() => localStorage.getItem(FOLDED) === "1");
  const [isWhole, setWhole] = useState(false);
  useKeys(
    {
      "w h": () => set("here"),
      "w b": () => set("break"),
      "w f": () => set("finishing"),
      "w t": () => set("training"),
      "w a": () => set("away"),
    },
    singleKeys,
  );
  if (!watch) return null;
  const people = watch.plansShifts ? watch.onShift : watch.besides;
  const present = people.filter((each) => each.isPresent).length;
  const fold = () => {
    localStorage.setItem(FOLDED, isFolded ? "0" : "1");
    setFolded(!isFolded);
  };
  return (
    <section aria-label={t(watch.plansShifts ? "title" : "titleUnplanned")} className="max-[1359px]:hidden">
      <h2>
        <button
          type="button"
          aria-expanded={!isFolded}
          onClick={fold}
          className="group flex w-full items-center gap-1 rounded-control px-2 pt-3 pb-1 font-semibold text-ink-3 text-label hover:text-ink"
        >
          <span>{t(watch.plansShifts ? "title" : "titleUnplanned")}</span>
          <ChevronDown
            aria-hidden="true"
            className={cn(
              "size-3 opacity-0 group-hover:opacity-100 group-focus-visible:opacity-100",
              isFolded && "-rotate-90 opacity-100",
            )}
          />
          <span className="figures ml-auto">
            <span aria-hidden="true">{t("present", { present, all: people.length })}</span>
            <span className="sr-only">{t("presentLabel", { present, all: people.length })}</span>
          </span>
        </button>
      </h2>
      {isFolded ? null : (
        <>
          {people.length === 0 ? <p className="px-2 text-ink-3 text-meta">{t("nobody")}</p> : null}
          <ul>
            {people.slice(0, isWhole ? people.length : FEW).map((each) => (
              <WatchRow key={each.agentId} person={each} watch={watch} />
            ))}
          </ul>
          {people.length > FEW ? (
            <button
              type="button"
              onClick={() => setWhole(!isWhole)}
              className="text-link mx-2 rounded-chip text-meta"
            >
              {isWhole ? t("fewer") : t("more", { count: people.length - FEW })}
            </button>
          ) : null}
          {watch.onCall.length > 0 ? (
            <p className="px-2 pt-1 text-ink-3 text-meta">
              {t("onCall")}: {watch.onCall.map(({ displayName }) => displayName).join(", ")}
            </p>
          ) : null}
        </>
      )}
      <ShiftEndLine watch={watch} />
      <GapLine watch={watch} />
    </section>
  );
}
