"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { Segmented } from "@/components/ui/segmented";

export type AbuseDeed = "spam" | "mute" | "block" | "off";
export type MuteFor = "always" | "day" | "week" | "month";

type Props = {
  deed: AbuseDeed;
  muteFor: MuteFor;
  canBlock: boolean;
  isMuted: boolean;
  onDeed: (deed: AbuseDeed) => void;
  onMuteFor: (muteFor: MuteFor) => void;
};

/** Which deed, and what it means. */
export function DeedFields({ deed, muteFor, canBlock, isMuted, onDeed, onMuteFor }: Props) {
  const t = useTranslations("abuse");
  const name = useId();
  const deeds = (["spam", "mute", "block", "off"] as const).filter(
    (each) => (each !== "block" || canBlock) && (each !== "mute" || !isMuted),
  );
  return (
    <fieldset className="flex min-w-0 flex-col gap-2">
      <legend className="mb-1 font-medium text-meta">{t("deed")}</legend>
      {deeds.map((each) => (
        <div key={each}>
          <label className="flex cursor-pointer items-start gap-2.5 text-body">
            <input
              type="radio"
              name={name}
              checked={deed === each}
              onChange={() => onDeed(each)}
              className="mt-0.5 size-4 shrink-0 accent-(--accent)"
            />
            <span className="min-w-0">
              <span className="font-medium">{t(each)}</span>
              <span className="block text-ink-2 text-meta">{t(`${each}Hint`)}</span>
            </span>
          </label>
          {each === "mute" && deed === "mute" ? (
            <div className="mt-1 ml-6 max-w-full overflow-x-auto pb-1">
              <Segmented
                label={t("muteFor")}
                value={muteFor}
                onChange={onMuteFor}
                segments={(["always", "day", "week", "month"] as const).map((value) => ({
                  value,
                  label: t(value),
                }))}
              />
            </div>
          ) : null}
        </div>
      ))}
    </fieldset>
  );
}
