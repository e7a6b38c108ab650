"use client";

import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { WrittenRules } from "@/lib/red-flags/rule-set-schemas";
import { whole } from "./kind-table";
import type { RuleDraft } from "./use-rule-draft";
import { useRuleWords } from "./use-rule-words";

const COUNTS = [
  "reachFollowers",
  "reachReposts",
  "reachLikes",
  "paidViews",
  "paidViewsPerFollower",
  "contacts",
] as const;
const MOST = 1_000_000_000;
const HOUR_SECONDS = 3600;

/** From which sums the levels begin, and from which numbers on a kind is raised. */
export function LimitFields({ draft }: { draft: RuleDraft }) {
  const { t } = useRuleWords();
  const { levels, limits } = draft.rules;
  const set = (more: Partial<WrittenRules["limits"]>) => draft.set({ limits: { ...limits, ...more } });
  return (
    <div className="flex flex-col gap-4">
      <fieldset className="grid grid-cols-3 gap-3 phone:grid-cols-1">
        <legend className="sr-only">{t("limits.levels")}</legend>
        {([0, 1, 2] as const).map((place) => (
          <Field
            key={place}
            label={t("limits.level", { level: place + 1 })}
            hint={t(`limits.levelHint${place}`)}
          >
            {(control) => (
              <Input
                {...control}
                type="number"
                min={1}
                max={1000}
                value={levels[place]}
                onChange={(event) => {
                  const next: WrittenRules["levels"] = [...levels];
                  next[place] = whole(event.target.value, 1000);
                  draft.set({ levels: next });
                }}
              />
            )}
          </Field>
        ))}
      </fieldset>
      <div className="grid grid-cols-3 gap-3 phone:grid-cols-1">
        {COUNTS.map((limit) => (
          <Field key={limit} label={t(`limits.${limit}`)}>
            {(control) => (
              <Input
                {...control}
                type="number"
                min={limit === "contacts" ? 2 : 1}
                value={limits[limit]}
                onChange={(event) =>
                  set({ [limit]: Math.max(limit === "contacts" ? 2 : 1, whole(event.target.value, MOST)) })
                }
              />
            )}
          </Field>
        ))}
        <Field label={t("limits.contactsWithinSeconds")}>
          {(control) => (
            <Input
              {...control}
              type="number"
              min={1}
              max={720}
              value={Math.round(limits.contactsWithinSeconds / HOUR_SECONDS)}
              onChange={(event) =>
                set({ contactsWithinSeconds: Math.max(1, whole(event.target.value, 720)) * HOUR_SECONDS })
              }
            />
          )}
        </Field>
        <Field label={t("limits.negativeBelow")} hint={t("limits.negativeHint")}>
          {(control) => (
            <Input
              {...control}
              type="number"
              min={-1}
              max={0}
              step={0.05}
              value={limits.negativeBelow}
              onChange={(event) =>
                set({ negativeBelow: Math.min(0, Math.max(-1, Number(event.target.value) || 0)) })
              }
            />
          )}
        </Field>
        <Field label={t("limits.tiers")} hint={t("limits.tiersHint")}>
          {(control) => (
            <Input
              {...control}
              defaultValue={limits.tiers.join(", ")}
              onChange={(event) =>
                set({
                  tiers: event.target.value
                    .split(",")
                    .map((tier) => tier.trim().toLowerCase())
                    .filter(Boolean),
                })
              }
            />
          )}
        </Field>
      </div>
    </div>
  );
}
