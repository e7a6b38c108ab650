"use client";

import { useTranslations } from "next-intl";
import type { ComposerTool } from "./composer-tool";
import { Pictures } from "./preview-posts";
import type { Route } from "./reply-route";
import { SignatureBlock } from "./signature-block";
import type { Composing } from "./use-preview";

type Props = { tool: ComposerTool; route: Route; composing: Composing };

/** Its head and body, with the block below. */
export function PreviewMail({ tool, route, composing }: Props) {
  const t = useTranslations("replies-ui.preview");
  const { account, answered } = route;
  const subject = tool.mail?.subject || answered?.mail?.subject || null;
  const lines = [
    [t("from"), `${account?.displayName ?? ""} <${account?.handle ?? ""}>`],
    [t("to"), route.receiver],
    ...(tool.mail && tool.mail.cc.length > 0 ? [[t("cc"), tool.mail.cc.join(", ")]] : []),
    [t("subject"), subject ?? t("noSubject")],
  ] as const;
  return (
    <div className="flex flex-col gap-3 rounded-card border p-3">
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-0.5 border-b pb-2 text-meta">
        {lines.map(([term, said]) => (
          <div key={term} className="contents">
            <dt className="text-ink-3">{term}</dt>
            <dd className="min-w-0 [overflow-wrap:anywhere]">
              <bdi>{said}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      {composing.parts.map(({ text }) => (
        <p key={text} dir="auto" className="whitespace-pre-wrap text-body [overflow-wrap:anywhere]">
          {text}
        </p>
      ))}
      {account ? <SignatureBlock accountId={account.id} /> : null}
      <Pictures tool={tool} />
    </div>
  );
}
