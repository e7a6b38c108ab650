"use client";

import { createContext, type ReactNode, useContext } from "react";
import type { Account } from "@/lib/accounts/schemas";
import type { MovedKeys } from "@/lib/agents/rules/desk-keys";
import type { AgentRole } from "@/lib/agents/schemas";
import type { ChannelTraits } from "@/lib/channels/channel-traits";
import type { AgentMark } from "@/lib/conversations/schemas";

/** Who looks at the desk, and what they may do it with. */
export type Viewer = Readonly<{
  id: string;
  displayName: string;
  initials: string;
  /** What stands after each account's sign under their answers, by account. */
  signsAs?: Readonly<Record<string, string>>;
  role: AgentRole;
  zone: string;
  locale: string;
  singleKeys: boolean;
  /** A turn of theirs that is nearly due is heard. */
  alarmSound: boolean;
  /** Whether hostile words are blurred for them, and whom they have nothing more to do with. */
  shield?: { isOn: boolean; offCustomerIds: readonly string[] };
  /** Keys they have moved, by action. */
  keys: MovedKeys;
  /** Milliseconds; what the server rendered with. */
  serverNow: number;
  accounts: readonly Account[];
  channels: readonly ChannelTraits[];
  colleagues: readonly AgentMark[];
  /** What they send waits for somebody's approval. */
  isDraftOnly: boolean;
  /** Whether words may be suggested here, and whether facts are masked before they leave; null where none are. */
  assist?: "masked" | "open" | null;
}>;

const ViewerContext = createContext<Viewer | null>(null);

export function ViewerProvider({ viewer, children }: { viewer: Viewer; children: ReactNode }) {
  return <ViewerContext value={viewer}>{children}</ViewerContext>;
}

export function useViewer(): Viewer {
  const viewer = useContext(ViewerContext);
  if (!viewer) throw new Error("useViewer stands outside the desk");
  return viewer;
}
