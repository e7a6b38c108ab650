"use client";

import { Link2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useCallback, useEffect, useState } from "react";
import { callApi } from "@/components/desk/api";
import { useChannels } from "@/components/desk/use-channel";
import { Button } from "@/components/ui/button";
import type { Suggestion } from "@/lib/customers/link-schemas";
import type { Customer } from "@/lib/customers/schemas";
import { AcceptDialog } from "./accept-dialog";
import { LinkDialog } from "./link-dialog";
import { tellPersonChanged } from "./person-news";
import { type Choice, SuggestionCard } from "./suggestion-card";
import { useCall } from "./use-call";

type Props = { customer: Customer; conversationId: string | null };

/** Who else this may be, what was decided, and a way to link by hand. */
export function PersonLinks({ customer, conversationId }: Props) {
  const t = useTranslations("links");
  const channels = useChannels();
  const { run, busy, problem } = useCall();
  const [suggestions, setSuggestions] = useState<readonly Suggestion[]>([]);
  const [isLinking, setIsLinking] = useState(false);
  const [accepting, setAccepting] = useState<Suggestion | null>(null);

  const load = useCallback(
    (signal?: AbortSignal) =>
      callApi<{ data: Suggestion[] }>("/link-suggestions", {
        query: { customerId: customer.id },
        ...(signal ? { signal } : {}),
      }).then(
        ({ data }) => setSuggestions(data),
        () => {},
      ),
    [customer.id],
  );
  useEffect(() => {
    const ended = new AbortController();
    void load(ended.signal);
    return () => ended.abort();
  }, [load]);

  const linked = (intoId: string | null) => {
    if (intoId && conversationId && intoId !== conversationId)
      window.history.pushState(null, "", `/inbox/${intoId}`);
    if (conversationId) tellPersonChanged();
    else window.location.reload();
    void load();
  };
  const decide = async (suggestion: Suggestion, choice: Exclude<Choice, "accept"> | "reopen") => {
    await run(() => callApi(`/link-suggestions/${suggestion.id}/${choice}`, { method: "POST" }));
    await load();
  };
  const open = suggestions.filter(({ state }) => state === "open");
  const settled = suggestions.filter(({ state }) => state !== "open");
  return (
    <div className="mt-3 flex flex-col gap-3">
      {open.length > 0 ? (
        <section aria-label={t("pane.maybe")}>
          <h4 className="mb-1.5 text-ink-2 text-meta">{t("pane.maybe")}</h4>
          <ul className="flex flex-col gap-2">
            {open.map((suggestion) => (
              <SuggestionCard
                key={suggestion.id}
                suggestion={suggestion}
                name={customer.displayName}
                busy={busy}
                onChoose={(choice) =>
                  choice === "accept" ? setAccepting(suggestion) : void decide(suggestion, choice)
                }
              />
            ))}
          </ul>
        </section>
      ) : null}
      {problem ? (
        <p role="alert" className="text-meta text-red">
          {problem}
        </p>
      ) : null}
      <Button
        size={28}
        icon={<Link2 aria-hidden="true" />}
        onClick={() => setIsLinking(true)}
        className="self-start"
      >
        {t("pane.add")}
      </Button>
      {settled.length > 0 ? (
        <details className="text-meta">
          <summary className="rounded-chip text-ink-2">{t("pane.settled")}</summary>
          <ul className="mt-1 flex flex-col gap-1">
            {settled.map((suggestion) => {
              const { other, state, decidedBy } = suggestion;
              const name = channels(other.channel).handle(other.username ?? other.externalId);
              const by = decidedBy ? t("pane.by", { name: decidedBy.displayName }) : null;
              return (
                <li key={suggestion.id} className="flex items-center gap-2">
                  <span className="min-w-0 flex-1 truncate text-ink-2">
                    {[name, t(`pane.${state === "never" ? "never" : "rejected"}`), by]
                      .filter(Boolean)
                      .join(" · ")}
                  </span>
                  <Button size={24} variant="ghost" onClick={() => void decide(suggestion, "reopen")}>
                    {t("pane.again")}
                  </Button>
                </li>
              );
            })}
          </ul>
        </details>
      ) : null}
      {isLinking ? <LinkDialog customer={customer} onLinked={linked} onOpenChange={setIsLinking} /> : null}
      {accepting ? (
        <AcceptDialog
          suggestion={accepting}
          customer={customer}
          onLinked={linked}
          onOpenChange={(isOpen) => setAccepting(isOpen ? accepting : null)}
        />
      ) : null}
    </div>
  );
}
