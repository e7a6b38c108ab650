"use client";

import { useSyncExternalStore } from "react";
import { callApi } from "@/components/desk/api";
import { useViewer } from "@/components/desk/viewer";

let chosen: boolean | null = null;
const listeners = new Set<() => void>();

function follow(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function choose(isOn: boolean | null): void {
  chosen = isOn;
  for (const listener of listeners) listener();
}

/** Whether hostile words are blurred for whoever looks; a choice holds on every screen and device. */
export function useShield(): { isOn: boolean; turn: (isOn: boolean) => Promise<boolean> } {
  const { shield } = useViewer();
  const own = useSyncExternalStore(
    follow,
    () => chosen,
    () => null,
  );
  const isOn = own ?? shield?.isOn ?? true;
  return {
    isOn,
    turn: async (next) => {
      choose(next);
      try {
        await callApi("/shield", { method: "PUT", body: { isOn: next } });
        return true;
      } catch {
        choose(!next);
        return false;
      }
    },
  };
}

/** Why words of this person are blurred: they are hostile, or whoever looks is off the person; null where they are not. */
export function useShielded(said: {
  isHostile?: true | undefined;
  customerId: string;
}): "hostile" | "off" | null {
  const { shield } = useViewer();
  const { isOn } = useShield();
  if (shield?.offCustomerIds.includes(said.customerId)) return "off";
  return said.isHostile && isOn ? "hostile" : null;
}
