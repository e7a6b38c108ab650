import type { ReactNode } from "react";
import { PageWords } from "@/components/desk/page-words";
import { wordsOf } from "@/lib/auth/words-of";

/** What the report says itself, and what the desk's parts in it say. */
const OWN = ["channels", "desk", "response-times", "response-times-rules"];

/** Its sentences travel with the report alone: the inbox does not carry them. */
export async function ReportWords({ children }: { children: ReactNode }) {
  return <PageWords words={await wordsOf(OWN)}>{children}</PageWords>;
}
