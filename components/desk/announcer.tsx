"use client";

import { createContext, type ReactNode, useCallback, useContext, useState } from "react";
import { Announcement } from "@/components/ui/announcement";

const AnnounceContext = createContext<(text: string) => void>(() => {});

/** One quiet voice for a screen reader; the same text twice is said twice. */
export function Announcer({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState({ text: "", times: 0 });
  const announce = useCallback(
    (text: string) => setSaid((before) => ({ text, times: before.times + 1 })),
    [],
  );
  return (
    <AnnounceContext value={announce}>
      {children}
      <Announcement text={said.times % 2 === 0 ? said.text : `${said.text}\u00a0`} />
    </AnnounceContext>
  );
}

export function useAnnounce(): (text: string) => void {
  return useContext(AnnounceContext);
}
