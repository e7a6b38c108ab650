"use client";

import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from "react";
import { SESSION_EVENT } from "./api";

const SessionContext = createContext<{ isOver: boolean; endSession(): void }>({
  isOver: false,
  endSession: () => {},
});

/** Says that the session is over and keeps the page, with all that is typed, until the agent is back. */
export function SessionProvider({ children }: { children: ReactNode }) {
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    const hear = (event: Event) => setIsOver((event as CustomEvent<{ isOver: boolean }>).detail.isOver);
    window.addEventListener(SESSION_EVENT, hear);
    return () => window.removeEventListener(SESSION_EVENT, hear);
  }, []);
  const session = useMemo(() => ({ isOver, endSession: () => setIsOver(true) }), [isOver]);
  return <SessionContext value={session}>{children}</SessionContext>;
}

export function useSession() {
  return useContext(SessionContext);
}
