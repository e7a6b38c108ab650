"use client";

import { useTranslations } from "next-intl";
import { When } from "@/components/admin/when";
import { Chip } from "@/components/ui/chip";
import type { SpikeView } from "@/lib/incidents/spike-schemas";
import type { IncidentActs } from "./incident-acts";
import { SpikeDeeds } from "./spike-deeds";
import { SpikePosts } from "./spike-posts";
import { SpikeStrip } from "./spike-strip";
import { spikeValues } from "./spike-words";

/** One spike whole: what, how it came, the words it shares, its posts, and what may be done. */
export function SpikeCard({ spike, acts }: { spike: SpikeView; acts: IncidentActs | null }) {
  const t = useTranslations("incidents.spikes");
  const { startedAt, endedAt, factor, peak, words, basis, basisCount, state, settled, reason, incident } =
    spike;
  const what = t(`what.${spike.measure}`, spikeValues(spike));
  return (
    <article
      aria-label={what}
      className="flex flex-col gap-3 border-line border-b py-4 last:border-b-0 last:pb-0"
    >
      <header className="flex flex-col gap-1">
        <h3 className="text-large [overflow-wrap:anywhere]">{what}</h3>
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-ink-2 text-meta">
          <Chip tone={state === "open" ? "red" : "plain"}>{t("times", { factor: rounded(factor) })}</Chip>
          <span>
            {t.rich("from", { at: () => <When at={startedAt} /> })}
            {endedAt ? <> {t.rich("until", { at: () => <When at={endedAt} /> })}</> : `, ${t("goesOn")}`}
          </span>
          {peak > factor * 1.2 ? <span>{t("peak", { factor: rounded(peak) })}</span> : null}
          {state === "open" ? null : (
            <span>
              {t(`states.${state}`, {
                name: settled?.by ?? "",
                reason: reason ?? "",
                title: incident?.title ?? "",
              })}
            </span>
          )}
        </p>
      </header>
      {acts ? <SpikeDeeds spike={spike} acts={acts} /> : null}
      <SpikeStrip strip={spike.strip} />
      <p className="text-ink-3 text-meta">{t(`basis.${basis}`, { count: basisCount })}</p>
      {words.length > 0 ? (
        <div className="flex flex-wrap items-center gap-1.5">
          <span className="font-medium text-meta">{t("words")}</span>
          {words.map(({ word, people, of }) => (
            <Chip key={word} title={t("wordsOf", { word, people, of })}>
              <bdi>{word}</bdi> <span className="figures">{people}</span>
            </Chip>
          ))}
        </div>
      ) : null}
      <SpikePosts posts={spike.posts} hiddenPosts={spike.hiddenPosts} />
    </article>
  );
}

function rounded(factor: number): number {
  return factor < 10 ? Math.round(factor * 10) / 10 : Math.round(factor);
}
