"use client";

import { Fragment } from "react";
import { KnowledgeTool } from "@/components/knowledge/knowledge-tool";
import { MacroTool } from "@/components/macros/macro-tool";
import type { ComposerTool } from "./composer-tool";
import { EmojiTool } from "./emoji/emoji-tool";
import { PreviewTool } from "./preview-tool";

/** Buttons of the rooms that help to write, loaded when the composer is; a tool shows nothing where it does not apply. */
const TOOLS: readonly { name: string; Tool: (tool: ComposerTool) => React.ReactNode }[] = [
  { name: "macros", Tool: MacroTool },
  { name: "knowledge", Tool: KnowledgeTool },
  { name: "emoji", Tool: EmojiTool },
  { name: "preview", Tool: PreviewTool },
];

export function ComposerTools(tool: ComposerTool) {
  return TOOLS.map(({ name, Tool }) => (
    <Fragment key={name}>
      <Tool {...tool} />
    </Fragment>
  ));
}
