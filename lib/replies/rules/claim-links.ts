import { CLAIM_PATH } from "@/lib/goodwill/rules/claim-path";
import type { Finding } from "../schemas";

const LINK = new RegExp(`${CLAIM_PATH}[\\w-]{16,}`, "gu");
const BLANK = /\s/u;

/** Somebody's own links in a text, with the address before them: whoever opens one chooses in their name. Offsets are UTF-16. */
export function claimLinks(text: string): Finding[] {
  return [...text.matchAll(LINK)].map(({ 0: written, index }) => {
    let from = index;
    while (from > 0 && index - from < 200 && !BLANK.test(text.charAt(from - 1))) from--;
    const to = index + written.length;
    return { kind: "claim-link", grade: "stop", text: text.slice(from, to), where: { from, to } };
  });
}

/** In public nobody lets such a link through, it is said in private. */
export function isClaimLink({ kind }: Finding): boolean {
  return kind === "claim-link";
}
