"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { ApiProblem, callApi } from "@/components/desk/api";
import { say } from "@/components/desk/toasts";
import { useUndo } from "@/components/desk/undo";
import type { PartsOf } from "@/lib/incidents/join-schemas";

type Move = (incidentId: string, of: PartsOf, title: string) => Promise<boolean>;

/** Lets things said join an incident or leave it, each taken back from its notice. */
export function useMoveParts(onMoved: () => void): Readonly<{ join: Move; leave: Move }> {
  const t = useTranslations("incident-of");
  const undo = useUndo();
  return useMemo(() => {
    const move = async (way: "join" | "leave", incidentId: string, of: PartsOf): Promise<string[] | null> => {
      try {
        const { interactionIds } = await callApi<{ interactionIds: string[] }>(
          `/incidents/${incidentId}/parts${way === "leave" ? "/leave" : ""}`,
          { method: "POST", body: of },
        );
        onMoved();
        return interactionIds;
      } catch (error) {
        const detail = error instanceof ApiProblem ? error.detail : "";
        void say({ text: detail || t("failed"), id: "incident-parts" });
        return null;
      }
    };
    const withUndo =
      (way: "join" | "leave"): Move =>
      async (incidentId, of, title) => {
        const ids = await move(way, incidentId, of);
        if (ids === null) return false;
        const text = t(way === "join" ? "joined" : "left", { title });
        const back = way === "join" ? "leave" : "join";
        undo({
          text,
          said: text,
          ...(ids.length > 0 ? { undo: () => void move(back, incidentId, { interactionIds: ids }) } : {}),
        });
        return true;
      };
    return { join: withUndo("join"), leave: withUndo("leave") };
  }, [onMoved, t, undo]);
}
