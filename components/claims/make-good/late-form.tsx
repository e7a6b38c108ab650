"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Problem } from "@/components/admin/problem";
import { useApiDeed } from "@/components/goodwill/use-api-deed";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { inputClass } from "@/components/ui/input";
import type { MarkedLate } from "@/lib/incidents/affected/late-schemas";
import { readOrders } from "@/lib/incidents/rules/read-orders";

const SHOWN = 10;

/** Orders that are late, pasted or from a file: what was reserved for their people is offered then. */
export function LateForm({ incidentId }: { incidentId: string }) {
  const t = useTranslations("make-good.late");
  const router = useRouter();
  const { run, busy, problem, clear } = useApiDeed();
  const [text, setText] = useState("");
  const [marked, setMarked] = useState<MarkedLate | null>(null);
  const orders = readOrders(text);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (orders.length === 0) return;
    const done = await run<MarkedLate>("/affected/late", { method: "POST", body: { orders, incidentId } });
    if (!done) return;
    setMarked(done.value);
    setText(done.value.missing.join("\n"));
    router.refresh();
  };
  return (
    <form onSubmit={(event) => void submit(event)} className="flex max-w-[560px] flex-col gap-3" noValidate>
      <Field label={t("orders")} hint={t("hint")}>
        {(control) => (
          <textarea
            {...control}
            rows={4}
            value={text}
            onChange={({ target }) => {
              setText(target.value);
              setMarked(null);
              clear();
            }}
            className={`${inputClass} py-2 font-mono`}
          />
        )}
      </Field>
      <div className="flex flex-wrap items-center gap-3">
        <Button variant="solid" type="submit" disabled={busy || orders.length === 0}>
          {t("mark", { count: orders.length })}
        </Button>
        <label className="flex items-center gap-2 text-body text-ink-2">
          {t("file")}
          <input
            type="file"
            accept=".csv,.txt,text/csv,text/plain"
            className="max-w-56 text-meta"
            onChange={({ target }) => {
              const [file] = target.files ?? [];
              if (file) void file.text().then(setText);
            }}
          />
        </label>
      </div>
      <p role="status" className="text-body text-ink-2 empty:hidden">
        {marked ? t("done", { found: marked.found, marked: marked.marked, offered: marked.offered }) : null}
        {marked && marked.missing.length > 0
          ? ` ${t("missing", { count: marked.missing.length, orders: marked.missing.slice(0, SHOWN).join(", ") })}`
          : null}
      </p>
      <Problem text={problem} />
    </form>
  );
}
