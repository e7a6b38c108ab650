"use client";

import { CircleAlert } from "lucide-react";
import { unstable_isUnrecognizedActionError as isOfAnotherBuild } from "next/navigation";
import { useTranslations } from "next-intl";
import { createElement, useCallback } from "react";
import type { ActionResult } from "@/lib/auth/agent-action";
import { useSession } from "./session";
import { say } from "./toasts";

export type Refusal = Extract<ActionResult<never>, { ok: false }>;

/**
 * Does a deed and says what went wrong where the caller doesn't. Gives the value, or null when it was not done.
 * `onRefusal` answering true has dealt with it. A deed of an older build reloads: what is typed is kept by then.
 */
export function useRun() {
  const t = useTranslations("desk");
  const { endSession } = useSession();
  return useCallback(
    async <T>(
      deed: () => Promise<ActionResult<T>>,
      onRefusal?: (refusal: Refusal) => boolean,
    ): Promise<{ value: T } | null> => {
      try {
        const result = await deed();
        if (result.ok) return { value: result.value };
        if (onRefusal?.(result)) return null;
        if (result.status === 401) endSession();
        else refuse(result.message || t("failed.unknown"));
      } catch (error) {
        if (isOfAnotherBuild(error)) window.location.reload();
        else if (!onRefusal?.({ ok: false, status: 0, code: "no-connection", message: "" }))
          refuse(t("failed.offline"));
      }
      return null;
    },
    [endSession, t],
  );
}

function refuse(text: string): void {
  void say({ icon: createElement(CircleAlert), text, id: "refusal" });
}
