"use client";

import { type RefObject, useEffect } from "react";
import { callApi } from "@/components/desk/api";
import type { ComposerControl } from "@/components/replies/composer-control";

const EVERY_MS = 5000;
const TYPED_WITHIN_MS = 4000;

/** Tells colleagues that one looks at this conversation, or types in it, until one leaves. */
export function useSignOfLife(conversationId: string, composer: RefObject<ComposerControl | null>): void {
  useEffect(() => {
    let last = "";
    const say = (state: "looking" | "typing" | "gone", keepalive = false) => {
      last = state;
      callApi(`/conversations/${conversationId}/presence`, {
        method: "PUT",
        body: { state },
        keepalive,
      }).catch(() => {});
    };
    const look = () => {
      if (document.hidden) return;
      const typed = Date.now() - (composer.current?.typedAt() ?? 0) < TYPED_WITHIN_MS;
      say(typed ? "typing" : "looking");
    };
    const notice = () => {
      const typed = Date.now() - (composer.current?.typedAt() ?? 0) < TYPED_WITHIN_MS;
      if (typed && last !== "typing") look();
    };
    look();
    const timer = setInterval(look, EVERY_MS);
    const quick = setInterval(notice, 700);
    const leave = () => say("gone", true);
    window.addEventListener("pagehide", leave);
    return () => {
      clearInterval(timer);
      clearInterval(quick);
      window.removeEventListener("pagehide", leave);
      leave();
    };
  }, [conversationId, composer]);
}
