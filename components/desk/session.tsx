"use client";

import { LogIn } from "lucide-react";
import { useTranslations } from "next-intl";
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from "react";
import { Banner } from "@/components/ui/banner";
import { buttonClass } from "@/components/ui/button-class";
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

export function SessionBanner() {
  const t = useTranslations("desk");
  const { isOver } = useSession();
  if (!isOver) return null;
  return (
    <Banner
      icon={<LogIn />}
      title={t("signedOut.title")}
      announce
      actions={
        <a className={buttonClass("solid", 28)} href="/login" target="_blank" rel="noreferrer">
          {t("signedOut.signIn")}
        </a>
      }
    >
      {t("signedOut.text")}
    </Banner>
  );
}
