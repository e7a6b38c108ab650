"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useCallback, useEffect, useState } from "react";
import { Problem } from "@/components/admin/problem";
import { callApi } from "@/components/desk/api";
import { useApiDeed } from "@/components/goodwill/use-api-deed";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import type { ClaimRow } from "@/lib/goodwill/make-good/claim-schemas";
import type { MakeGood } from "@/lib/goodwill/make-good/make-good-schemas";
import { readAmount } from "@/lib/goodwill/rules/money";
import type { Kind } from "./make-good-draft";

type Props = { makeGood: MakeGood; kinds: readonly Kind[] };

/** Wishes over the cap or without a known sum, the oldest first, each with a lead's yes or no. */
export function AskedWishes({ makeGood, kinds }: Props) {
  const t = useTranslations("make-good.asked");
  const [wishes, setWishes] = useState<readonly ClaimRow[]>([]);
  const { id, changeNumber, counts } = makeGood;
  const read = useCallback(() => {
    callApi<{ data: ClaimRow[] }>(`/make-goods/${id}/claims`, { query: { asked: "true", limit: 50 } }).then(
      ({ data }) => setWishes(data),
      () => undefined,
    );
  }, [id]);
  useEffect(() => {
    // Read anew when the page says that something changed.
    if (changeNumber > 0 && counts.asked > 0) read();
  }, [read, changeNumber, counts.asked]);
  return (
    <section aria-label={t("label")}>
      <h3 className="pb-2 font-semibold text-body">{t("title", { count: counts.asked })}</h3>
      <ul className="flex flex-col gap-2">
        {wishes.map((wish) => (
          <Wish key={wish.id} wish={wish} makeGood={makeGood} kinds={kinds} onDone={read} />
        ))}
      </ul>
    </section>
  );
}

type WishProps = Props & { wish: ClaimRow; onDone: () => void };

function Wish({ wish, makeGood, kinds, onDone }: WishProps) {
  const t = useTranslations("make-good.asked");
  const router = useRouter();
  const { run, busy, problem } = useApiDeed();
  const [typed, setTyped] = useState("");
  const [isOdd, setIsOdd] = useState(false);
  const { asked, customer, order } = wish;
  if (!asked) return null;
  const written = wish.choices.find(({ title }) => title === asked.choice)?.written ?? null;
  const choice = makeGood.choices.find(({ texts }) =>
    Object.values(texts).some(({ title }) => title === asked.choice),
  );
  const kind = kinds.find((each) => each.id === choice?.kindId);
  const decide = async (approve: boolean) => {
    const amount = kind && typed.trim() ? readAmount(typed, kind) : null;
    if (approve && written === null && (amount === null || amount <= 0)) return setIsOdd(true);
    setIsOdd(false);
    const body = { approve, ...(amount !== null && approve ? { amount } : {}) };
    if (!(await run(`/claims/${wish.id}/decide`, { method: "POST", body }))) return;
    onDone();
    router.refresh();
  };
  return (
    <li className="flex flex-wrap items-center gap-2 rounded-control bg-chip px-3 py-2">
      <p className="min-w-52 flex-1 text-pretty text-body text-ink-2">
        <strong className="font-semibold text-ink">{customer.displayName}</strong>{" "}
        {t(asked.code === "cap" ? "cap" : "noAmount", {
          choice: asked.choice,
          written: written ?? "",
          order: order ?? "–",
        })}
      </p>
      {written === null ? (
        <Input
          aria-label={t("amount", { name: customer.displayName })}
          placeholder={kind?.unit === "money" ? kind.currency : (kind?.name ?? "")}
          inputMode="decimal"
          maxLength={20}
          className="w-28"
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
      ) : null}
      <Button size={28} variant="solid" disabled={busy} onClick={() => void decide(true)}>
        {t("approve")}
        <span className="sr-only"> {customer.displayName}</span>
      </Button>
      <Button size={28} disabled={busy} onClick={() => void decide(false)}>
        {t("refuse")}
        <span className="sr-only"> {customer.displayName}</span>
      </Button>
      <Problem text={isOdd ? t("odd") : problem} />
    </li>
  );
}
