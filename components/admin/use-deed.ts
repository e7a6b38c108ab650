"use client";

import { Check } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { createElement, useState } from "react";
import { showToast } from "@/components/ui/toast";
import type { ActionResult } from "@/lib/auth/agent-action";

type Refusal = Extract<ActionResult<never>, { ok: false }>;

export type Deed = Readonly<{
  /** Does it, says `done` and reads the page anew; null when it was not done, with `problem` set. */
  run<T>(deed: () => Promise<ActionResult<T>>, done?: string): Promise<{ value: T } | null>;
  busy: boolean;
  /** One sentence that says what to do; empty when all is well. */
  problem: string;
  refusal: Refusal | null;
  /** Whether the server found this field wrong. */
  isWrong(field: string): boolean;
  clear(): void;
}>;

/** What a button or form of these pages does. Nothing typed is lost by a refusal. */
export function useDeed(): Deed {
  const t = useTranslations("admin");
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState("");
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  const sentenceOf = ({ status, code, message, fields }: Refusal): string => {
    if (status === 401) return t("signedOut");
    if (code === "malformed" && fields) return t("fields");
    return message || t("failed");
  };

  const run: Deed["run"] = async (deed, done) => {
    setBusy(true);
    setProblem("");
    setRefusal(null);
    try {
      const result = await deed();
      if (result.ok) {
        if (done) showToast({ icon: createElement(Check), text: done, id: "deed" });
        router.refresh();
        return { value: result.value };
      }
      setRefusal(result);
      setProblem(sentenceOf(result));
    } catch {
      setProblem(t("offline"));
    } finally {
      setBusy(false);
    }
    return null;
  };

  return {
    run,
    busy,
    problem,
    refusal,
    isWrong: (field) =>
      refusal?.fields?.some(({ path }) => path === field || path.startsWith(`${field}.`)) ?? false,
    clear: () => {
      setProblem("");
      setRefusal(null);
    },
  };
}
