"use client";

import { Suspense } from "react";
import { AssistTool } from "@/components/assist/assist-tool";
import { PartBoundary } from "@/components/desk/part-boundary";
import { OfferTool } from "@/components/goodwill/offer-tool";
import { StatementTool } from "@/components/incidents/statement-tool";
import { KnowledgeTool } from "@/components/knowledge/knowledge-tool";
import { MacroTool } from "@/components/macros/macro-tool";
import type { ComposerTool } from "./composer-tool";
import { EmojiTool } from "./emoji/emoji-tool";
import { PreviewTool } from "./preview-tool";

/** Buttons of the rooms that help to write, loaded when the composer is; a tool shows nothing where it does not apply. */
const TOOLS: readonly { name: string; Tool: (tool: ComposerTool) => React.ReactNode }[] = [
  { name: "macros", Tool: MacroTool },
  { name: "statement", Tool: StatementTool },
  { name: "knowledge", Tool: KnowledgeTool },
  { name: "offer", Tool: OfferTool },
  { name: "emoji", Tool: EmojiTool },
  { name: "assist", Tool: AssistTool },
  { name: "preview", Tool: PreviewTool },
];

export function ComposerTools(tool: ComposerTool) {
  // A part still on its way must hide itself alone: the field beside it keeps the focus.
  return TOOLS.map(({ name, Tool }) => (
    <PartBoundary key={name}>
      <Suspense fallback={null}>
        <Tool {...tool} />
      </Suspense>
    </PartBoundary>
  ));
}
