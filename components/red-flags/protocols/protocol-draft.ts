import type { Protocol, ProtocolContent } from "@/lib/red-flags/protocol-schemas";
import {
  checklistOf,
  checklistText,
  helpLinesOf,
  helpLinesText,
  linesOf,
  textsOf,
} from "@/lib/red-flags/rules/protocol-lines";

export const NOBODY = "nobody";
export const ANYBODY = "anybody";

/** A protocol as it is typed. */
export interface ProtocolDraft {
  country: string;
  language: string;
  words: string;
  helpLines: string;
  forbidden: string;
  checklist: string;
  skill: string;
  /** A chain, the oldest one, or nobody. */
  pages: string;
}

export function draftOf({ content, country, language }: Protocol, isNew: boolean): ProtocolDraft {
  return {
    country: isNew ? "" : country,
    language: isNew ? "" : language,
    words: content.words.join("\n\n"),
    helpLines: helpLinesText(content.helpLines),
    forbidden: content.forbidden.join("\n"),
    checklist: checklistText(content.checklist),
    skill: content.skill ?? NOBODY,
    pages: content.pages ? (content.pages.chainId ?? ANYBODY) : NOBODY,
  };
}

/** What was typed as it is stored, and the lines that say nothing yet. */
export function contentOf(draft: ProtocolDraft, before: ProtocolContent) {
  const { helpLines, wrongLine: wrongHelp } = helpLinesOf(draft.helpLines);
  const { checklist, wrongLine: wrongStep } = checklistOf(draft.checklist, before.checklist);
  const content: ProtocolContent = {
    words: textsOf(draft.words),
    helpLines,
    forbidden: linesOf(draft.forbidden),
    checklist,
    skill: draft.skill === NOBODY ? null : draft.skill,
    pages: draft.pages === NOBODY ? null : { chainId: draft.pages === ANYBODY ? null : draft.pages },
  };
  return { content, wrongHelp, wrongStep };
}
