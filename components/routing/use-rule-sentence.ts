"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useFlagWords } from "@/components/red-flags/use-flag-words";
import type { RoutingRule } from "@/lib/conversations/routing/routing-schemas";
import type { RoutingChoices } from "./routing-choices";
import { useLanguageName } from "./use-because";

const SHOWN = 4;

/** A rule as two sentences: when it fits, and where it goes. */
export function useRuleSentence({ teams, accounts }: RoutingChoices) {
  const t = useTranslations("routing");
  const format = useFormatter();
  const languageOf = useLanguageName();
  const { kindOf } = useFlagWords();
  const or = (names: readonly string[]) => {
    const shown = names.slice(0, SHOWN);
    const rest = names.length - shown.length;
    return format.list(rest > 0 ? [...shown, `+${rest}`] : shown, { type: "disjunction" });
  };
  const teamOf = (id: string | null, none: string) =>
    id === null ? none : (teams.find((team) => team.id === id)?.name ?? t("then.gone"));
  return {
    when({ when }: RoutingRule): string {
      const parts: string[] = [];
      const add = (
        name: "accounts" | "kinds" | "languages" | "flags" | "tiers" | "tags" | "skills" | "words",
        list: readonly string[],
      ) => {
        if (list.length > 0) parts.push(t(`when.${name}`, { names: or(list) }));
      };
      add(
        "accounts",
        when.accountIds.map((id) => accounts.find((account) => account.id === id)?.name ?? "?"),
      );
      add(
        "kinds",
        when.kinds.map((kind) => t(`kind.${kind}`)),
      );
      add("languages", when.languages.map(languageOf));
      add(
        "flags",
        when.flags.map((reason) => kindOf({ reason })),
      );
      add("tiers", when.tiers);
      add("tags", when.tags);
      add("skills", when.skills);
      add(
        "words",
        when.words.map((word) => `“${word}”`),
      );
      return parts.length === 0 ? t("when.all") : format.list(parts, { type: "unit" });
    },
    whereTo({ teamId, mode, skills, overflow, backToLast }: RoutingRule): string {
      const parts = [t(`then.${mode}`, { team: teamOf(teamId, t("then.stays")) })];
      if (skills.length > 0) parts.push(t("then.skills", { names: format.list(skills) }));
      if (backToLast) parts.push(t("then.backToLast"));
      const team = teamOf(overflow?.teamId ?? null, t("then.anybody"));
      if (overflow?.whenNobodyFree) parts.push(t("then.nobody", { team }));
      if (overflow?.afterMinutes) parts.push(t("then.after", { minutes: overflow.afterMinutes, team }));
      return format.list(parts, { type: "unit" });
    },
  };
}
