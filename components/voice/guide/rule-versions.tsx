"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { When } from "@/components/admin/when";
import { callApi } from "@/components/desk/api";
import { Button } from "@/components/ui/button";
import type { VoiceContent, VoiceRule, VoiceVersion } from "@/lib/voice/schemas";

type Props = { rule: VoiceRule; onTake: (content: VoiceContent) => void };

/** What the rule was before, newest first; an older state is taken over into the form and saved like any other change. */
export function RuleVersions({ rule, onTake }: Props) {
  const t = useTranslations("voice.dialog");
  const [versions, setVersions] = useState<readonly VoiceVersion[]>([]);
  useEffect(() => {
    const ended = new AbortController();
    callApi<{ data: VoiceVersion[] }>(`/voice-rules/${rule.id}/versions`, { signal: ended.signal }).then(
      ({ data }) => setVersions(data),
      () => {},
    );
    return () => ended.abort();
  }, [rule.id]);
  if (versions.length < 2) return null;
  return (
    <section aria-label={t("history")}>
      <h3 className="mb-1 font-medium text-meta">{t("history")}</h3>
      <ul className="flex flex-col">
        {versions.map(({ version, content, changedAt, changedBy }) => (
          <li key={version} className="flex min-h-8 items-center gap-3 border-b text-body last:border-b-0">
            <span className="w-36 shrink-0">
              {version === 0 ? t("programVersion") : t("version", { version })}
            </span>
            <span className="min-w-0 flex-1 text-ink-2 text-meta">
              {changedAt ? (
                <>
                  {changedBy?.displayName ?? t("unnamed")} · <When at={changedAt} />
                </>
              ) : null}
            </span>
            {version === rule.version ? null : (
              <Button size={24} aria-label={t("bringBackOf", { version })} onClick={() => onTake(content)}>
                {t("bringBack")}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
