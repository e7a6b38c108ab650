"use client";

import { useTranslations } from "next-intl";

const SCORES = ["1", "2", "3", "4", "5"] as const;

/** Five buttons in a row, one of which is pressed; the ends say what they mean. */
export function ScoreChoice({ chosen }: { chosen: string }) {
  const t = useTranslations("feedback");
  return (
    <fieldset>
      <legend className="mb-2 font-medium text-meta">{t("scale")}</legend>
      <div className="grid grid-cols-5 gap-2">
        {SCORES.map((score) => (
          <label
            key={score}
            className="grid h-12 place-items-center rounded-control border border-control bg-raised font-semibold text-title transition-colors hover:bg-selected has-checked:border-accent-solid has-checked:bg-accent-solid has-checked:text-on-accent has-focus-visible:outline-2 has-focus-visible:outline-accent has-focus-visible:outline-offset-2"
          >
            <input
              type="radio"
              name="score"
              value={score}
              defaultChecked={score === chosen}
              required
              className="sr-only"
              aria-label={t("score", { score })}
            />
            <span aria-hidden="true">{score}</span>
          </label>
        ))}
      </div>
      <div className="mt-1 flex justify-between text-ink-3 text-meta" aria-hidden="true">
        <span>{t("low")}</span>
        <span>{t("high")}</span>
      </div>
    </fieldset>
  );
}
