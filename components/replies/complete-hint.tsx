"use client";

import dynamic from "next/dynamic";
import { useState } from "react";
import { completionAt } from "./completion-at";
import type { ComposerTool } from "./composer-tool";

const MentionList = dynamic(() => import("./mention-list").then((module) => module.MentionList), {
  ssr: false,
});
const ColleagueList = dynamic(
  () => import("@/components/conversations/colleague-list").then((module) => module.ColleagueList),
  { ssr: false },
);
const EmojiList = dynamic(() => import("./emoji/emoji-list").then((module) => module.EmojiList), {
  ssr: false,
});

/** Offers handles, and in a note colleagues, behind `@` and emoji behind `:name`, where the cursor stands. */
export function CompleteHint(tool: ComposerTool) {
  const [left, setLeft] = useState<string | null>(null);
  const at = tool.text === "" ? null : completionAt(tool.text, tool.cursor());
  if (!at) return null;
  const key = `${at.kind} ${at.from}`;
  if (left === key) return null;
  const around = {
    query: at.query,
    onTake: (words: string) => tool.replace(at.from, at.to, `${words} `),
    onLeave: () => setLeft(key),
  };
  if (at.kind === "emoji") return <EmojiList {...around} />;
  return tool.mode === "note" ? (
    <ColleagueList {...around} conversationId={tool.conversation.id} />
  ) : (
    <MentionList {...around} tool={tool} />
  );
}
