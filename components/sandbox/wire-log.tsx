"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { cn } from "@/components/ui/class-names";
import { Switch } from "@/components/ui/switch";
import type { WireLine } from "@/lib/auth/sandbox-pulse";

type Shown = WireLine & { times: number };

/** What went over the wire: what people and the desk asked X, and what it answered. */
export function WireLog({ wire, username }: { wire: readonly WireLine[]; username: string }) {
  const t = useTranslations("sandbox.wire");
  const [showsReads, setShowsReads] = useState(false);
  const lines = together(showsReads ? wire : wire.filter(({ method }) => method !== "GET"));
  const box = useRef<HTMLDivElement>(null);
  const newest = lines.at(-1)?.n;

  useEffect(() => {
    box.current?.scrollTo({ top: box.current.scrollHeight });
  }, [newest]);

  return (
    <section aria-labelledby="wire" className="flex min-h-0 flex-col">
      <div className="mb-2 flex items-center justify-between gap-3">
        <h2 id="wire" className="font-semibold text-ink-3 text-label">
          {t("title")}
        </h2>
        <Switch
          label={<span className="text-ink-2 text-meta">{t("reads")}</span>}
          checked={showsReads}
          onChange={(event) => setShowsReads(event.target.checked)}
        />
      </div>
      <div
        ref={box}
        role="log"
        aria-labelledby="wire"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
        tabIndex={0}
        className="h-44 overflow-y-auto font-mono text-ink-2 text-meta leading-5"
      >
        {lines.length === 0 ? <p className="font-sans text-ink-3">{t("quiet")}</p> : null}
        {lines.map((line) => (
          <WireRow key={line.n} line={line} />
        ))}
      </div>
      <p className="mt-2 text-ink-3 text-meta">
        {t.rich("anyClient", {
          token: `sandbox-${username}`,
          code: (chunks) => <code className="font-mono text-[11.5px] text-ink-2">{chunks}</code>,
        })}
      </p>
    </section>
  );
}

function WireRow({ line }: { line: Shown }) {
  const t = useTranslations("sandbox.wire");
  const format = useFormatter();
  const at = format.dateTime(new Date(line.at), {
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    hourCycle: "h23",
  });
  const isBad = line.status === 0 || line.status >= 400;
  return (
    <p className="flex gap-3">
      <span className="shrink-0 text-ink-3">{at}</span>
      <span className={cn("min-w-0 break-words", isBad && "text-red")}>
        {line.method} {line.path} {line.status === 0 ? t("cut") : line.status}
        {line.account ? ` @${line.account}` : ""}
        {line.isFault ? ` ${t("planted")}` : ""}
        {line.times > 1 ? ` ×${line.times}` : ` ${t("took", { ms: Math.round(line.durationMs) })}`}
      </span>
    </p>
  );
}

/** Lines that say the same right after each other become one. */
function together(wire: readonly WireLine[]): Shown[] {
  const shown: Shown[] = [];
  for (const line of wire) {
    const last = shown.at(-1);
    const isSame =
      last?.method === line.method &&
      last.path === line.path &&
      last.status === line.status &&
      last.account === line.account;
    if (last && isSame) shown[shown.length - 1] = { ...line, n: last.n, times: last.times + 1 };
    else shown.push({ ...line, times: 1 });
  }
  return shown.slice(-40);
}
