import { type FactKind, factKindSchema } from "@/lib/customers/fact-schemas";
import type { JoinRuleContent } from "@/lib/incidents/join-schemas";

/** A join rule as it is typed: terms between commas. */
export interface RuleDraft {
  anyOf: string;
  allOf: string;
  noneOf: string;
  languages: string;
  accountIds: string[];
  queryId: string;
  factKind: FactKind;
  factStart: string;
}

export const FACT_KINDS = factKindSchema.options;

export function draftOf(words: readonly string[]): RuleDraft {
  const anyOf = words.join(", ");
  return {
    ...{ anyOf, allOf: "", noneOf: "", languages: "", accountIds: [], queryId: "" },
    ...{ factKind: "order", factStart: "" },
  };
}

export function contentOf(draft: RuleDraft): JoinRuleContent {
  const { accountIds, queryId, factKind, factStart } = draft;
  return {
    anyOf: parted(draft.anyOf),
    allOf: parted(draft.allOf),
    noneOf: parted(draft.noneOf),
    languages: parted(draft.languages).map((each) => each.toLowerCase()),
    accountIds,
    queryId: queryId || null,
    facts: parted(factStart).map((startsWith) => ({ kind: factKind, startsWith })),
  };
}

function parted(text: string): string[] {
  return text
    .split(/[,،、，\n]/u)
    .map((each) => each.trim())
    .filter((each) => each !== "");
}
