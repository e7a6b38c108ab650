"use client";

import { type ReactNode, useState } from "react";
import type { Mode } from "./reply-route";
import { ToPublicDialog } from "./to-public-dialog";

type Around = {
  mode: Mode;
  text: string;
  customer: string;
  /** Keeps the words as a note; false when that could not be done. */
  onKeep: () => Promise<boolean>;
  onEmpty: () => void;
};

/** Turns the composer to another field; words that were not meant for everybody stay behind, where their writer says. */
export function useTurn({ mode, text, customer, onKeep, onEmpty }: Around): {
  turnTo: (next: Mode, go: () => void) => void;
  question: ReactNode;
} {
  const [asking, setAsking] = useState<(() => void) | null>(null);
  const turnTo = (next: Mode, go: () => void) => {
    if (next === "public" && mode !== "public" && text.trim() !== "") setAsking(() => go);
    else go();
  };
  const keep = async (go: () => void) => {
    if (!(await onKeep())) return;
    onEmpty();
    go();
  };
  const question = asking ? (
    <ToPublicDialog
      customer={customer}
      onClose={() => setAsking(null)}
      onEmpty={() => {
        onEmpty();
        asking();
        setAsking(null);
      }}
      onNote={() => {
        void keep(asking);
        setAsking(null);
      }}
    />
  ) : null;
  return { turnTo, question };
}
