"use client";

import dynamic from "next/dynamic";
import type { ComposerTool } from "@/components/replies/composer-tool";
import { useTaken } from "./macro-store";
import { useAskedMacro } from "./use-asked-macro";

const ShortHint = dynamic(() => import("./short-hint").then((module) => module.ShortHint));
const MacroActions = dynamic(() => import("./macro-actions").then((module) => module.MacroActions));
const RepeatHint = dynamic(() => import("./repeat-hint").then((module) => module.RepeatHint));

/** Shorter than this says nothing that readers would notice twice. */
const FEWEST_LETTERS = 25;

/** What macros have to say below the text; nothing of it is loaded before it applies. */
export function MacroHints(tool: ComposerTool) {
  const { mode, text, conversation, route } = tool;
  const taken = useTaken(conversation.id);
  useAskedMacro(tool);
  if (mode === "note") return null;
  return (
    <>
      {text.includes(";") ? <ShortHint {...tool} /> : null}
      {taken && taken.actions.length > 0 && text.trim() !== "" ? (
        <MacroActions tool={tool} taken={taken} />
      ) : null}
      {mode === "public" && route?.account && text.trim().length >= FEWEST_LETTERS ? (
        <RepeatHint tool={tool} taken={taken} />
      ) : null}
    </>
  );
}
