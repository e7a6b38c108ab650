"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { callApi } from "@/components/desk/api";
import type { ReplyPreview } from "@/lib/replies/schemas";

/** What stands under every mail of this account, as it will be read. */
export function SignatureBlock({ accountId }: { accountId: string }) {
  const t = useTranslations("mail");
  const [block, setBlock] = useState("");
  useEffect(() => {
    const ended = new AbortController();
    callApi<ReplyPreview>("/replies/preview", {
      method: "POST",
      body: { accountId, audience: "private", text: "\u00b7" },
      signal: ended.signal,
    }).then(
      (preview) => setBlock(preview.block ?? ""),
      () => {},
    );
    return () => ended.abort();
  }, [accountId]);
  if (block === "") return null;
  return (
    <div className="mx-3.5 mt-1 phone:hidden max-h-16 overflow-y-auto border-l-2 pl-2 text-ink-3 text-meta">
      <span className="sr-only">{t("compose.block")}</span>
      <p className="whitespace-pre-wrap">{block}</p>
    </div>
  );
}
