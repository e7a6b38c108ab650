"use client";

import { Suspense } from "react";
import { PartBoundary } from "@/components/desk/part-boundary";
import { StatementHint } from "@/components/incidents/statement-hint";
import { MacroHints } from "@/components/macros/macro-hints";
import { PromiseHint } from "@/components/promises/promise-hint";
import { UnreadHint } from "@/components/routing/unread-hint";
import { CompleteHint } from "./complete-hint";
import type { ComposerTool } from "./composer-tool";

/** Lines between the text and its foot, loaded when the composer is; a hint shows nothing where it has nothing to say. */
const HINTS: readonly { name: string; Hint: (tool: ComposerTool) => React.ReactNode }[] = [
  { name: "statement", Hint: StatementHint },
  { name: "macros", Hint: MacroHints },
  { name: "complete", Hint: CompleteHint },
  { name: "promise", Hint: PromiseHint },
  { name: "unread", Hint: UnreadHint },
];

export function ComposerHints(tool: ComposerTool) {
  // A part still on its way must hide itself alone: the field beside it keeps the focus.
  return HINTS.map(({ name, Hint }) => (
    <PartBoundary key={name}>
      <Suspense fallback={null}>
        <Hint {...tool} />
      </Suspense>
    </PartBoundary>
  ));
}
