import type { RoutingRule } from "@/lib/conversations/routing/routing-schemas";

/** A rule as it is written in a form: lists as text. */
export interface RuleDraft {
  id: string;
  name: string;
  isOn: boolean;
  accountId: string;
  kind: string;
  languages: string;
  words: string;
  tags: string;
  tiers: string;
  flags: RoutingRule["when"]["flags"];
  asked: string;
  teamId: string;
  mode: RoutingRule["mode"];
  skills: string;
  backToLast: boolean;
  overflows: boolean;
  afterMinutes: string;
  whenNobodyFree: boolean;
  overflowTeamId: string;
  /** Further accounts and kinds of a rule that was written elsewhere. */
  more: { accountIds: string[]; kinds: RoutingRule["when"]["kinds"] };
}

export const ANY = "any";

export function draftOf(rule: RoutingRule | null, id: string): RuleDraft {
  const when = rule?.when;
  const [accountId = ANY, ...accountIds] = when?.accountIds ?? [];
  const [kind = ANY, ...kinds] = when?.kinds ?? [];
  return {
    id: rule?.id ?? id,
    name: rule?.name ?? "",
    isOn: rule?.isOn ?? true,
    accountId,
    kind,
    languages: when?.languages.join(", ") ?? "",
    words: when?.words.join("\n") ?? "",
    tags: when?.tags.join(", ") ?? "",
    tiers: when?.tiers.join(", ") ?? "",
    flags: when?.flags ?? [],
    asked: when?.skills.join(", ") ?? "",
    teamId: rule?.teamId ?? ANY,
    mode: rule?.mode ?? "round-robin",
    skills: rule?.skills.join(", ") ?? "",
    backToLast: rule?.backToLast ?? true,
    overflows: rule?.overflow !== null && rule?.overflow !== undefined,
    afterMinutes: String(rule?.overflow?.afterMinutes ?? (rule?.overflow ? "" : 15)),
    whenNobodyFree: rule?.overflow?.whenNobodyFree ?? false,
    overflowTeamId: rule?.overflow?.teamId ?? ANY,
    more: { accountIds, kinds },
  };
}

export function ruleOf(draft: RuleDraft): RoutingRule {
  const own = (value: string) => (value === ANY ? null : value);
  const minutes = Number.parseInt(draft.afterMinutes, 10);
  const kind = own(draft.kind) as RoutingRule["when"]["kinds"][number] | null;
  return {
    id: draft.id,
    name: draft.name.trim(),
    isOn: draft.isOn,
    when: {
      accountIds: draft.accountId === ANY ? [] : [draft.accountId, ...draft.more.accountIds],
      kinds: kind ? [kind, ...draft.more.kinds] : [],
      languages: listOf(draft.languages).map((each) => each.toLowerCase()),
      words: draft.words.split("\n").flatMap((line) => line.trim() || []),
      tags: listOf(draft.tags),
      tiers: listOf(draft.tiers),
      flags: draft.flags,
      skills: listOf(draft.asked).map((each) => each.toLowerCase()),
    },
    teamId: own(draft.teamId),
    mode: draft.mode,
    skills: listOf(draft.skills).map((each) => each.toLowerCase()),
    backToLast: draft.backToLast,
    overflow: draft.overflows
      ? {
          afterMinutes: Number.isFinite(minutes) && minutes > 0 ? Math.min(1440, minutes) : null,
          whenNobodyFree: draft.whenNobodyFree,
          teamId: own(draft.overflowTeamId),
        }
      : null,
  };
}

export function listOf(text: string): string[] {
  return [...new Set(text.split(",").flatMap((each) => each.trim() || []))];
}
