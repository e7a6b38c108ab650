"use client";

import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import { createContext, type ReactNode, useCallback, useContext, useRef } from "react";
import type { ToastContent } from "@/components/ui/toast-card";
import { useAnnounce } from "./announcer";
import { say, unsay } from "./toasts";
import { isMac, useKeys } from "./use-keys";
import { useViewer } from "./viewer";

type Offer = Readonly<{
  /** What was done; with a deadline made anew from the seconds left. */
  text: ToastContent["text"];
  said: string;
  icon?: ReactNode;
  undo?: () => void;
  /** After which it can't be undone. */
  deadlineAt?: number;
  id?: string;
}>;

const UndoContext = createContext<(offer: Offer) => void>(() => {});
/** The key takes the last deed back for longer than the notice stands. */
const KEY_MS = 60_000;

/** Says what was done and offers to take it back, by its button or ⌘Z. */
export function UndoProvider({ children }: { children: ReactNode }) {
  const t = useTranslations("desk");
  const announce = useAnnounce();
  const { singleKeys } = useViewer();
  const last = useRef<{ run: () => void; until: number } | null>(null);

  const offer = useCallback(
    ({ text, said, icon, undo, deadlineAt, id }: Offer) => {
      const key = id ?? `undo-${Date.now()}`;
      const run = () => {
        last.current = null;
        void unsay(key);
        undo?.();
      };
      last.current = undo ? { run, until: deadlineAt ?? Date.now() + KEY_MS } : last.current;
      announce(said);
      void say({
        id: key,
        icon: icon ?? <Check />,
        text,
        ...(undo ? { undo: { label: t("undo"), keys: isMac() ? "⌘Z" : "Ctrl Z", onUndo: run } } : {}),
        ...(deadlineAt ? { deadlineAt } : {}),
      });
    },
    [announce, t],
  );

  useKeys(
    {
      "Mod+z": (event) => {
        const typed = event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLInputElement;
        if (typed && (event.target as HTMLTextAreaElement).value !== "") return false;
        if (!last.current || last.current.until < Date.now()) return false;
        last.current.run();
      },
    },
    singleKeys,
  );
  return <UndoContext value={offer}>{children}</UndoContext>;
}

export function useUndo(): (offer: Offer) => void {
  return useContext(UndoContext);
}
