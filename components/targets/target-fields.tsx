"use client";

import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { ChoiceField } from "./choice-field";
import { LevelFactors } from "./level-factors";
import type { TargetChoices } from "./target-choices";
import { type TargetDraft, UNITS } from "./target-draft";

const LEVELS = ["0", "1", "2", "3"] as const;
const AUDIENCES = ["public", "private"] as const;

type Props = TargetChoices & {
  draft: TargetDraft;
  /** The place of a target that is there stays what it is. */
  isNew: boolean;
  onChange: (draft: TargetDraft) => void;
};

/** Where it holds, how long it gives, and in which hours that is counted. */
export function TargetFields({ draft, isNew, onChange, ...choices }: Props) {
  const t = useTranslations("admin-targets.fields");
  const channelName = useTranslations("channels");
  const set = (part: Partial<TargetDraft>) => onChange({ ...draft, ...part });
  return (
    <>
      {isNew ? (
        <div className="grid grid-cols-2 gap-3 phone:grid-cols-1">
          <ChoiceField
            label={t("account")}
            all={t("anyAccount")}
            value={draft.accountId}
            onChange={(accountId) => set({ accountId })}
            options={choices.accounts.map(({ id, channel, handle }) => ({
              value: id,
              label: channelName(`${channel}.handle`, { handle: handle.replace(/^@/, "") }),
            }))}
          />
          <ChoiceField
            label={t("channel")}
            all={t("anyChannel")}
            value={draft.channel}
            onChange={(channel) => set({ channel })}
            options={choices.channels.map((value) => ({ value, label: channelName(`${value}.name`) }))}
          />
          <ChoiceField
            label={t("audience")}
            all={t("anyAudience")}
            value={draft.audience}
            onChange={(audience) => set({ audience })}
            options={AUDIENCES.map((value) => ({ value, label: t(`audienceName.${value}`) }))}
          />
          <ChoiceField
            label={t("team")}
            all={t("anyTeam")}
            value={draft.teamId}
            onChange={(teamId) => set({ teamId })}
            options={choices.teams.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <ChoiceField
            label={t("level")}
            all={t("anyLevel")}
            value={draft.level as (typeof LEVELS)[number] | ""}
            onChange={(level) => set({ level })}
            options={LEVELS.map((value) => ({
              value,
              label: value === "0" ? t("noFlag") : t("levelName", { level: value }),
            }))}
          />
        </div>
      ) : null}
      <div className="grid grid-cols-2 gap-3 phone:grid-cols-1">
        <div className="flex items-end gap-2">
          <Field label={t("within")} className="w-28 shrink-0">
            {(control) => (
              <Input
                {...control}
                inputMode="decimal"
                value={draft.count}
                onChange={(event) => set({ count: event.target.value })}
                className="figures"
              />
            )}
          </Field>
          <Select
            aria-label={t("unit")}
            value={draft.unit}
            onChange={(unit) => set({ unit })}
            options={UNITS.map((value) => ({ value, label: t(`unitName.${value}`) }))}
          />
        </div>
        <ChoiceField
          label={t("hours")}
          all={t("always")}
          value={draft.calendarId}
          onChange={(calendarId) => set({ calendarId })}
          options={choices.hours.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </div>
      <LevelFactors factors={draft.factors} onChange={(factors) => set({ factors })} />
    </>
  );
}
