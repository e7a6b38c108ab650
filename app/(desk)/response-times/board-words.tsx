import type { ReactNode } from "react";
import { PageWords } from "@/components/desk/page-words";
import { wordsOf } from "@/lib/auth/words-of";

/** What the wallboard and the alarms say themselves, and what the desk's parts in them say. */
const OWN = ["admin", "alarms", "channels", "desk", "wallboard"];

/** Their sentences travel with these pages alone. */
export async function BoardWords({ children }: { children: ReactNode }) {
  return <PageWords words={await wordsOf(OWN)}>{children}</PageWords>;
}
