"use client";

import { useEffect, useMemo, useState } from "react";
import { callApi } from "@/components/desk/api";
import { useViewer } from "@/components/desk/viewer";
import { firstName } from "@/components/inbox/use-presence";
import { composeParts } from "@/lib/replies/rules/compose-parts";
import type { Finding, ReplyPreview } from "@/lib/replies/schemas";
import type { VoiceFinding } from "@/lib/voice/schemas";
import type { Route } from "./reply-route";

const ASK_AFTER_MS = 350;
/** In private nothing but the voice guide waits for it. */
const ASK_PRIVATELY_AFTER_MS = 800;

export type Composing = Readonly<{
  parts: readonly { text: string; weightedLength: number }[];
  signature: string;
  /** Of the last part, signature and counter included. */
  used: number;
  limit: number;
  problem: "too-long" | "foreign-signature" | null;
  findings: readonly Finding[];
  /** What the voice guide says on the server. */
  voice: readonly VoiceFinding[];
}>;

type Checked = { text: string; findings: readonly Finding[]; voice: readonly VoiceFinding[] };

/** What the text becomes: counted here with the shared rules, the guard asked for on the server. */
export function usePreview(
  route: Route | null,
  text: string,
  hasFiles: boolean,
  conversationId: string,
): Composing | null {
  const viewer = useViewer();
  const [checked, setChecked] = useState<Checked>({ text: "", findings: [], voice: [] });
  const account = route?.account ?? null;
  const audience = route?.audience ?? "private";
  const isPublic = audience === "public";

  useEffect(() => {
    if (!account || text.trim() === "") return setChecked({ text, findings: [], voice: [] });
    const ended = new AbortController();
    const timer = setTimeout(
      () => {
        callApi<ReplyPreview>("/replies/preview", {
          method: "POST",
          body: { accountId: account.id, audience, text, conversationId },
          signal: ended.signal,
        }).then(
          // In private the guard speaks when it is sent, as ever.
          ({ findings, voice }) => setChecked({ text, findings: isPublic ? findings : [], voice }),
          () => {},
        );
      },
      isPublic ? ASK_AFTER_MS : ASK_PRIVATELY_AFTER_MS,
    );
    return () => {
      clearTimeout(timer);
      ended.abort();
    };
  }, [account, audience, conversationId, isPublic, text]);

  return useMemo(() => {
    if (!route || !account) return null;
    const { symbol, kind } = account.signature;
    const initials =
      viewer.signsAs?.[account.id] ?? (kind === "name" ? firstName(viewer.displayName) : viewer.initials);
    const signature = `${symbol}${initials}`;
    // Places move as one types on: only words that still stand there are marked.
    const findings = checked.findings.filter(
      ({ where, text: said }) => text.slice(where.from, where.to) === said,
    );
    const base = { signature, limit: route.traits.limit, findings, voice: checked.voice, problem: null };
    try {
      const typed = text.trim() === "" ? "·" : text;
      const { parts } = composeParts(typed, { symbol, kind, initials }, route.traits, hasFiles);
      const empty = text.trim() === "" ? 2 : 0;
      const used = Math.max(0, (parts.at(-1)?.weightedLength ?? 0) - empty);
      return { ...base, parts: empty > 0 ? [] : parts, used };
    } catch (error) {
      const code = (error as { code?: string }).code;
      const values = (error as { values?: { length?: number } }).values;
      const problem = code === "too-long" || code === "foreign-signature" ? code : null;
      return { ...base, parts: [], used: values?.length ?? [...text].length, problem };
    }
  }, [account, checked, hasFiles, route, text, viewer.displayName, viewer.initials, viewer.signsAs]);
}
