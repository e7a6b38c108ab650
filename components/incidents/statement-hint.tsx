"use client";

import dynamic from "next/dynamic";
import type { ComposerTool } from "@/components/replies/composer-tool";
import { useSpokenOf } from "./use-incidents-of";

const ContradictionHint = dynamic(() =>
  import("./contradiction-hint").then((module) => module.ContradictionHint),
);

/** Shorter says nothing that could be wrong. */
const FEWEST_LETTERS = 4;

/** Warns of words that contradict what we say; nothing of it is loaded where no incident is open. */
export function StatementHint(tool: ComposerTool) {
  const spoken = useSpokenOf(tool.conversation.id);
  if (tool.mode === "note" || tool.text.trim().length < FEWEST_LETTERS) return null;
  const isAnySaid = spoken.some(
    ({ phrases, outdated, texts, offers }) =>
      phrases.length + outdated.length + texts.length + offers.length > 0,
  );
  if (!isAnySaid) return null;
  return <ContradictionHint tool={tool} spoken={spoken} />;
}
