"use client";

import type { ComposerTool } from "./composer-tool";
import type { useComposer } from "./use-composer";

type Words = Pick<ComposerTool, "insert" | "replace" | "attach" | "focus" | "cursor">;

/** Changes what is written as a hand would: the cursor stands behind the new words, and the field keeps the focus. */
export function useWords(composer: ReturnType<typeof useComposer>): Words {
  const { field, text } = composer;
  const replace = (from: number, to: number, words: string) => {
    composer.type(text.slice(0, from) + words + text.slice(to));
    requestAnimationFrame(() => {
      field.current?.focus();
      field.current?.setSelectionRange(from + words.length, from + words.length);
    });
  };
  return {
    replace,
    insert: (words) => {
      const { selectionStart = text.length, selectionEnd = text.length } = field.current ?? {};
      replace(selectionStart, selectionEnd, words);
    },
    attach: composer.files.addStored,
    focus: composer.focus,
    cursor: () => field.current?.selectionStart ?? text.length,
  };
}
