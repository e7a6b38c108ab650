import type { InboundMail } from "../../inbound-mail";
import { allOf, type Head } from "./head";

const RESULTS = new Set([
  "none",
  "pass",
  "fail",
  "softfail",
  "neutral",
  "policy",
  "temperror",
  "permerror",
  "bestguesspass",
]);

/**
 * SPF, DKIM and DMARC as the server named on the account found them (RFC 8601): only the topmost field that bears its name
 * counts, since what stands below it a sender may have written. Null: not checked. A mail with two From lines is never proven.
 */
export function authenticationOf(head: Head, trustedServer: string | null): InboundMail["authentication"] {
  const by = trustedServer?.trim().toLowerCase();
  if (!by || allOf(head, "from").length > 1) return null;
  for (const value of allOf(head, "authentication-results")) {
    const [server = "", ...methods] = withoutComments(value.slice(0, 20_000)).split(";");
    if (server.trim().split(/\s+/)[0]?.toLowerCase() !== by) continue;
    const results = methods.map((method) =>
      /^\s*([a-z0-9-]{1,20})(?:\/\d+)?\s*=\s*([a-z]{1,20})\b/i.exec(method),
    );
    const of = (name: string) => {
      const found = results
        .filter((result) => result?.[1]?.toLowerCase() === name)
        .map((result) => result?.[2]?.toLowerCase() ?? "");
      const known = found.filter((result) => RESULTS.has(result));
      // A mail may bear several signatures; one that holds is enough.
      return known.includes("pass") ? "pass" : (known[0] ?? null);
    };
    return { spf: of("spf"), dkim: of("dkim"), dmarc: of("dmarc"), by };
  }
  return null;
}

/** Comments may hold anything, also what looks like a result; quoted words may hold a semicolon. */
function withoutComments(value: string): string {
  let kept = "";
  let depth = 0;
  let isQuoted = false;
  for (let at = 0; at < value.length; at++) {
    const sign = value[at] ?? "";
    if (sign === "\\") at++;
    else if (isQuoted) isQuoted = sign !== '"';
    else if (sign === '"' && depth === 0) isQuoted = true;
    else if (sign === "(") depth++;
    else if (sign === ")") depth = Math.max(0, depth - 1);
    else if (depth === 0) kept += sign;
  }
  return kept;
}
