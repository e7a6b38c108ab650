import type { Macro, MacroAction, MacroText, SaveMacro } from "@/lib/macros/schemas";

/** A text as it is being written; the key stays while others come and go. */
export type TextDraft = MacroText & { key: string };

export type MacroDraft = Readonly<{
  name: string;
  short: string;
  teamId: string;
  accountId: string;
  texts: readonly TextDraft[];
  files: readonly { id: string; name: string }[];
  tags: string;
  assigneeId: string;
  snoozeHours: number;
  resolves: boolean;
  /** Opens the dialog that gives something; null does not, '' any kind. */
  offers: string | null;
}>;

export function blankText(language = "en"): TextDraft {
  return { key: crypto.randomUUID(), language, audience: "both", text: "", variants: [] };
}

export function draftOf(macro: Macro | null): MacroDraft {
  const actions = macro?.content.actions ?? [];
  const snooze = actions.find((each) => each.kind === "snooze");
  const offer = actions.find((each) => each.kind === "offer");
  const assign = actions.find((each) => each.kind === "assign");
  return {
    name: macro?.name ?? "",
    short: macro?.short ?? "",
    teamId: macro?.team?.id ?? "",
    accountId: macro?.account?.id ?? "",
    texts: macro?.content.texts.map((text) => ({ ...text, key: crypto.randomUUID() })) ?? [blankText()],
    files: macro?.files ?? [],
    tags: actions.flatMap((each) => (each.kind === "tag" ? each.tags : [])).join(", "),
    assigneeId: assign?.kind === "assign" ? assign.agentId : "",
    snoozeHours: snooze?.kind === "snooze" ? snooze.hours : 0,
    resolves: actions.some(({ kind }) => kind === "resolve"),
    offers: offer?.kind === "offer" ? (offer.offerKindId ?? "") : null,
  };
}

export function wishOf(draft: MacroDraft): SaveMacro {
  const tags = draft.tags
    .split(",")
    .map((tag) => tag.trim())
    .filter(Boolean)
    .slice(0, 10);
  const actions: MacroAction[] = [
    ...(tags.length > 0 ? [{ kind: "tag" as const, tags }] : []),
    ...(draft.assigneeId ? [{ kind: "assign" as const, agentId: draft.assigneeId }] : []),
    ...(draft.snoozeHours > 0 ? [{ kind: "snooze" as const, hours: draft.snoozeHours }] : []),
    ...(draft.resolves ? [{ kind: "resolve" as const }] : []),
    ...(draft.offers === null ? [] : [{ kind: "offer" as const, offerKindId: draft.offers || null }]),
  ];
  return {
    name: draft.name,
    short: draft.short,
    teamId: draft.teamId || null,
    accountId: draft.accountId || null,
    content: {
      texts: draft.texts.map(({ key: _, ...text }) => text),
      attachmentIds: draft.files.map(({ id }) => id),
      actions,
    },
  };
}
