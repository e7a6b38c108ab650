"use client";

import { type RefObject, useImperativeHandle } from "react";
import { unsignedText } from "@/lib/replies/rules/unsigned-text";
import type { ComposerControl } from "./composer-control";
import type { Mode } from "./reply-route";
import type { useComposer } from "./use-composer";

type TurnTo = (next: Mode, go: () => void) => void;

/** Lets the rest of the conversation write with this composer; words that are there stay. */
export function useComposerControl(
  control: RefObject<ComposerControl | null>,
  composer: ReturnType<typeof useComposer>,
  turnTo: TurnTo,
): void {
  const { text, mode } = composer;
  useImperativeHandle(control, () => ({
    answer: (item) => turnTo(item.audience, () => composer.answer(item)),
    typedAt: () => composer.typedAt.current,
    say: (words) => {
      composer.write([text.trimEnd(), words].filter(Boolean).join("\n\n"), mode);
      composer.focus();
    },
    sayPrivately: (words) =>
      turnTo("private", () => {
        composer.choose("private");
        composer.write(
          [mode === "private" ? text.trimEnd() : "", words].filter(Boolean).join("\n\n"),
          "private",
        );
        composer.focus();
      }),
    putBack: (item) => {
      const words = unsignedText(
        item.reply?.parts.length === 1 ? (item.reply.parts[0]?.text ?? item.text) : item.text,
        item.author.initials,
      );
      const isAlone =
        text.trim() === "" || text === words || (item.audience === "public" && mode !== "public");
      turnTo(item.audience, () => {
        composer.choose(item.audience);
        composer.write(isAlone ? words : `${words}\n\n${text}`, item.audience);
        composer.focus();
      });
    },
  }));
}
