"use client";

import { Lock } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Problem } from "@/components/admin/problem";
import { ApiProblem, callApi } from "@/components/desk/api";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { LEAST_WHY, WhyField } from "./why-field";

/** Before a restricted person's history: why it is opened. */
export function RestrictedGate({ customerId, onOpen }: { customerId: string; onOpen: () => void }) {
  const t = useTranslations("privacy-ui");
  const [why, setWhy] = useState("");
  const [problem, setProblem] = useState("");
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    try {
      await callApi(`/customers/${customerId}/looks`, { method: "POST", body: { why: why.trim() } });
      onOpen();
    } catch (error) {
      setProblem(error instanceof ApiProblem ? error.detail : "");
    }
  };
  return (
    <EmptyState icon={<Lock />} title={t("gate.title")}>
      {t("gate.text")}
      <form onSubmit={submit} className="mt-4 flex flex-col gap-3 text-left">
        <WhyField value={why} onChange={setWhy} />
        <Problem text={problem} />
        <Button type="submit" variant="solid" disabled={why.trim().length < LEAST_WHY}>
          {t("gate.open")}
        </Button>
      </form>
    </EmptyState>
  );
}
