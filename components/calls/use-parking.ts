"use client";

import { type RefObject, useEffect, useRef } from "react";
import type { Draft } from "@/lib/conversations/schemas";
import { forgetParked, offerToPark, onUnpark, readParked } from "./parked";

type Writer = Readonly<{
  text: string;
  mode: Draft["mode"];
  field: RefObject<HTMLTextAreaElement | null>;
  choose(mode: Draft["mode"]): void;
  write(text: string, mode: Draft["mode"]): void;
}>;

/** The draft comes back by itself; later than this its words are put there from where they were parked. */
const DRAFT_MS = 1500;

/** Lets a call park what is being written, and takes it up again where it was: words, audience and cursor. */
export function useParking(conversationId: string, writer: Writer): void {
  const latest = useRef(writer);
  latest.current = writer;

  useEffect(
    () =>
      offerToPark(() => {
        const { text, mode, field } = latest.current;
        const box = field.current;
        const [from, to] = [box?.selectionStart ?? text.length, box?.selectionEnd ?? text.length];
        return { conversationId, mode, text, from, to, hadFocus: box === document.activeElement };
      }),
    [conversationId],
  );

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const take = (since: number) => {
      const parked = readParked();
      const { writing } = parked ?? {};
      if (!parked?.isReturning || writing?.conversationId !== conversationId) return;
      const { text, field, choose, write, mode } = latest.current;
      if (text !== writing.text && Date.now() - since < DRAFT_MS) {
        timer = setTimeout(() => take(since), 50);
        return;
      }
      forgetParked();
      if (text !== writing.text) write(writing.text, writing.mode);
      if (mode !== writing.mode) choose(writing.mode);
      requestAnimationFrame(() => {
        if (!writing.hadFocus && writing.text === "") return;
        field.current?.focus();
        field.current?.setSelectionRange(writing.from, writing.to);
      });
    };
    const come = () => {
      clearTimeout(timer);
      take(Date.now());
    };
    come();
    const end = onUnpark(come);
    return () => {
      clearTimeout(timer);
      end();
    };
  }, [conversationId]);
}
