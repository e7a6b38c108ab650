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
  role: AgentRole;
  zone: string;
  locale: string;
  singleKeys: boolean;
  /** A turn of theirs that is nearly due is heard. */
  alarmSound: boolean;
  /** Keys they have moved, by action. */
  keys: MovedKeys;
  /** Milliseconds; what the server rendered with. */
  serverNow: number;
  accounts: readonly Account[];
  channels: readonly ChannelTraits[];
  colleagues: readonly AgentMark[];
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
