"use client";

import { ArrowUpRight, ChevronUp, FlaskConical } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { DemoAgent } from "@/components/auth/sign-in-form";
import { Announcer } from "@/components/desk/announcer";
import { Banner } from "@/components/ui/banner";
import { buttonClass } from "@/components/ui/button-class";
import { cn } from "@/components/ui/class-names";
import { Segmented } from "@/components/ui/segmented";
import { Toaster } from "@/components/ui/toast";
import type { Brand } from "@/lib/auth/sandbox-door";
import type { Pulse } from "@/lib/auth/sandbox-pulse";
import { DeskPane } from "./desk-pane";
import { FaultsMenu } from "./faults-menu";
import { PhoneFrame } from "./phone";
import { Stories } from "./stories";
import { usePulse } from "./use-pulse";
import { WireLog } from "./wire-log";

type Pane = "you" | "stories" | "desk";
type Props = {
  brands: readonly Brand[];
  agents: readonly DemoAgent[];
  /** Whose phone it is at first. */
  person: string;
  serverNow: number;
};

const NO_FAULTS: Pulse["faults"] = [];

/** Be the customer: a phone at the left, the world outside in the middle, the desk at the right. */
export function SandboxScreen({ brands, agents, person, serverNow }: Props) {
  const t = useTranslations("sandbox");
  const [username, setUsername] = useState(person);
  const [pane, setPane] = useState<Pane>("you");
  const { pulse, wire, isAway, look } = usePulse();
  const become = (next: string) => {
    setUsername(next);
    window.history.replaceState(null, "", `/sandbox?as=${encodeURIComponent(next)}`);
  };
  const on = (name: Pane) => (pane === name ? undefined : "phone:hidden");
  return (
    <Announcer>
      <div className="flex min-h-dvh flex-col bg-canvas xl:h-dvh">
        <Head faults={<FaultsMenu planted={pulse?.faults ?? NO_FAULTS} onChange={look} />} />
        {isAway ? (
          <Banner title={t("away.title")} announce>
            {t("away.text")}
          </Banner>
        ) : null}
        <nav aria-label={t("panes")} className="hidden px-4 pt-3 phone:block">
          <Segmented<Pane>
            label={t("panes")}
            wide
            value={pane}
            onChange={setPane}
            segments={[
              { value: "you", label: t("pane.you") },
              { value: "stories", label: t("pane.stories") },
              { value: "desk", label: t("pane.desk") },
            ]}
          />
        </nav>
        <main
          id="main"
          className="grid min-h-0 flex-1 grid-cols-[minmax(0,1fr)] md:grid-cols-[minmax(360px,412px)_minmax(0,1fr)] xl:grid-cols-[412px_minmax(320px,428px)_minmax(480px,1fr)]"
        >
          <h1 className="sr-only">{t("title")}</h1>
          <section aria-labelledby="you" className={cn("min-h-0 overflow-y-auto px-4 py-5", on("you"))}>
            <h2
              id="you"
              className="mx-auto mb-3 phone:sr-only max-w-[380px] font-semibold text-ink-3 text-label"
            >
              {t("you")}
            </h2>
            <PhoneFrame
              brands={brands}
              ledger={pulse?.ledger}
              username={username}
              serverNow={serverNow}
              onPerson={become}
              onSaid={look}
            />
          </section>
          <div
            className={cn(
              "flex min-h-0 flex-col gap-6 overflow-y-auto px-4 py-5 md:max-xl:row-start-2",
              on("stories"),
            )}
          >
            <Stories stories={pulse?.stories ?? []} onChange={look} />
            <WireLog wire={wire} username={username} />
          </div>
          <div
            className={cn(
              "flex min-h-0 flex-col border-l *:flex-1 md:max-xl:row-span-2 md:max-xl:row-start-1 md:max-xl:col-start-2 phone:border-l-0",
              on("desk"),
            )}
          >
            <DeskPane agents={agents} serverNow={serverNow} />
          </div>
        </main>
      </div>
      <Toaster label={t("news")} />
    </Announcer>
  );
}

function Head({ faults }: { faults: React.ReactNode }) {
  const t = useTranslations("sandbox");
  return (
    <header className="flex min-h-12 shrink-0 flex-wrap items-center gap-3 border-b px-6 py-2 phone:px-4">
      <span
        aria-hidden="true"
        className="inline-flex size-5 items-center justify-center rounded-chip bg-ink text-on-ink"
      >
        <ChevronUp className="size-4" strokeWidth={3} />
      </span>
      <span className="font-semibold text-large">{t("title")}</span>
      <span className="inline-flex h-6 items-center gap-1.5 rounded-chip border border-control border-dashed px-2 text-ink-2 text-meta">
        <FlaskConical aria-hidden="true" className="size-3.5" />
        {t("stays")}
      </span>
      <span className="flex-1" />
      {faults}
      <a href="/inbox" className={buttonClass("plain")}>
        {t("openDesk")}
        <ArrowUpRight aria-hidden="true" />
      </a>
    </header>
  );
}
