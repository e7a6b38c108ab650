"use client";

import { Link2, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { AnchoredPopover } from "@/components/ui/anchored-popover";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import { IconButton } from "@/components/ui/icon-button";
import { Skeleton, SkeletonGroup } from "@/components/ui/skeleton";
import type { Overview } from "@/lib/response-times/overview-schemas";
import type { ReportParams } from "@/lib/response-times/report-schemas";
import type { ExplainAsk } from "./explain-context";
import { ExplanationView } from "./explanation-view";
import { figureLink, rowsCsv, rowsPage, rowsParams } from "./rows-address";
import { useExplanation } from "./use-explanation";
import { useFigures } from "./use-figures";

type Props = {
  params: ReportParams;
  range: Overview["range"] | null;
  ask: ExplainAsk;
  anchor: Element;
  onClose: () => void;
};

/** Where a figure comes from: its rule, its arithmetic, what was left out, the latest rows, and all of them. */
export function ExplainPopover({ params, range, ask, anchor, onClose }: Props) {
  const t = useTranslations("response-times");
  const explained = useExplanation(params, ask);
  const { count } = useFigures();
  const [isCopied, setIsCopied] = useState(false);
  const title = ask.shown ? t("explain.title", { shown: ask.shown }) : t("explain.titleOfLink");
  const place = ask.cell?.name ?? ask.span?.name;
  const rows = rowsParams(params, ask);
  const n = explained.state === "ready" && explained.explanation?.terms.find(({ name }) => name === "n");
  const openWords = () => (n ? t("explain.openCount", { count: count(n.value) }) : t("explain.open"));
  const close = () => {
    setIsCopied(false);
    onClose();
  };
  return (
    <AnchoredPopover anchor={anchor} label={title} onClose={close}>
      <header className="flex items-start gap-2 px-4 pt-3">
        <h2 className="min-w-0 flex-1 text-large">
          {title}
          {place ? <span className="block font-normal text-ink-2 text-meta">{place}</span> : null}
        </h2>
        <IconButton label={t("explain.close")} icon={<X aria-hidden="true" />} size={24} onClick={close} />
      </header>
      {explained.state === "loading" ? <Looking label={t("explain.loading")} /> : null}
      {explained.state === "failed" ? (
        <p role="alert" className="p-4 text-red">
          {explained.detail || t("failed.offline")}
        </p>
      ) : null}
      {explained.state === "ready" ? (
        <ExplanationView ask={ask} explained={explained} zone={range?.zone ?? params.zone ?? "Etc/UTC"} />
      ) : null}
      <footer className="flex flex-wrap items-center gap-2 px-4 py-3">
        <a href={rowsPage(rows)} className={buttonClass("solid", 28)}>
          {openWords()}
        </a>
        <Button
          size={28}
          icon={<Link2 aria-hidden="true" />}
          onClick={() => {
            void navigator.clipboard.writeText(figureLink(params, ask)).then(() => setIsCopied(true));
          }}
        >
          <span aria-live="polite">{t(isCopied ? "explain.copied" : "explain.copy")}</span>
        </Button>
        <a href={rowsCsv(rows)} download className={buttonClass("ghost", 28)}>
          {t("explain.csv")}
        </a>
      </footer>
    </AnchoredPopover>
  );
}

function Looking({ label }: { label: string }) {
  return (
    <SkeletonGroup label={label} className="flex h-72 flex-col gap-3 p-4">
      {["w-full", "w-2/3", "w-full", "w-full", "w-full", "w-1/2", "w-full", "w-full"].map((width, at) => (
        <Skeleton key={at} className={width} />
      ))}
    </SkeletonGroup>
  );
}
