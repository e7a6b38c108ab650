"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import type { History } from "@/components/conversations/history-pages";
import { callApi } from "@/components/desk/api";
import { useViewer } from "@/components/desk/viewer";
import type { MovedLink } from "@/lib/replies/moves/move-schemas";
import { hearMove, type MoveDetail } from "./ask-move";
import type { useComposer } from "./use-composer";

type Words = "text" | "deleteText" | "reminder";

/** The way from a public answer to private: our link with a label and a code, put into what is written. */
export function useMove(
  conversationId: string,
  history: History,
  composer: ReturnType<typeof useComposer>,
  word: string,
) {
  const t = useTranslations("replies-ui.move");
  const { channels } = useViewer();
  const [isOpen, setIsOpen] = useState(false);
  const [problem, setProblem] = useState("");
  const { answered, modes } = composer;
  const channel = channels.find(({ name }) => name === answered?.channel);
  const canMove =
    answered?.audience === "public" && channel?.privateLink !== undefined && modes.includes("public");
  const isThere = history.items.some(
    (item) =>
      !("hidden" in item) &&
      item.audience === "private" &&
      item.direction === "inbound" &&
      item.channel === answered?.channel,
  );
  const put = async (detail: MoveDetail, words: Words = "text") => {
    setProblem("");
    const path = `/conversations/${conversationId}/moves`;
    try {
      const body = { label: `${t(detail)}:` };
      const { url } = await callApi<MovedLink>(path, { method: "POST", body });
      const said = t(words, { what: t(`what.${detail}`), word, url });
      const { text, choose, write, focus } = latest.current;
      choose("public");
      write([text.trimEnd(), said].filter(Boolean).join(" "), "public");
      setIsOpen(false);
      focus();
    } catch {
      setProblem(t("failed"));
    }
  };
  const latest = useRef({ ...composer, put });
  latest.current = { ...composer, put };
  useEffect(
    () =>
      hearMove(conversationId, ({ detail, isDelete }) => {
        void latest.current.put(detail, isDelete ? "deleteText" : "text");
      }),
    [conversationId],
  );
  return {
    canMove,
    /** They write in private already. */
    isThere,
    isOpen: isOpen && canMove,
    open: () => setIsOpen(true),
    close: () => setIsOpen(false),
    put,
    problem,
  };
}
