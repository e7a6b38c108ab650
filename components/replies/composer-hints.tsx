"use client";

import { Fragment } from "react";
import { MacroHints } from "@/components/macros/macro-hints";
import { CompleteHint } from "./complete-hint";
import type { ComposerTool } from "./composer-tool";

/** Lines between the text and its foot, loaded when the composer is; a hint shows nothing where it has nothing to say. */
const HINTS: readonly { name: string; Hint: (tool: ComposerTool) => React.ReactNode }[] = [
  { name: "macros", Hint: MacroHints },
  { name: "complete", Hint: CompleteHint },
];

export function ComposerHints(tool: ComposerTool) {
  return HINTS.map(({ name, Hint }) => (
    <Fragment key={name}>
      <Hint {...tool} />
    </Fragment>
  ));
}
