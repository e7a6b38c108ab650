"use client";

import { Phone, PhoneOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { useNow } from "@/components/ui/use-now";
import { numberOf } from "./number-of";
import { callOutside, OutsideProblem } from "./outside";

type Ringing = { id: string; startedAt: string };

/** Rings the brand's line: it rings at every desk until somebody here hangs up, before or after a word was spoken. */
export function PhoneDial({ username, serverNow }: { username: string; serverNow: number }) {
  const t = useTranslations("sandbox.dial");
  const [number, setNumber] = useState(numberOf(username));
  const [isWithheld, setIsWithheld] = useState(false);
  const [ringing, setRinging] = useState<Ringing | null>(null);
  const [said, setSaid] = useState("");
  const [problem, setProblem] = useState("");
  const [busy, setBusy] = useState(false);
  const now = useNow(1000, serverNow);

  const call = async <T,>(body: unknown): Promise<T | null> => {
    setBusy(true);
    setProblem("");
    try {
      return await callOutside<T>("calls", { method: "POST", body });
    } catch (error) {
      setProblem((error instanceof OutsideProblem && error.detail) || t("offline"));
      return null;
    } finally {
      setBusy(false);
    }
  };
  const dial = async () => {
    setSaid("");
    setRinging(await call<Ringing>({ from: isWithheld ? null : number }));
  };
  const hangUp = async (outcome: "missed" | "finished") => {
    if (!ringing || !(await call({ id: ringing.id, outcome }))) return;
    setRinging(null);
    setSaid(t(`ended.${outcome}`));
  };
  const seconds = ringing ? Math.max(0, Math.round((now - new Date(ringing.startedAt).getTime()) / 1000)) : 0;

  return (
    <section aria-label={t("label")} className="flex min-h-0 flex-1 flex-col gap-4 overflow-y-auto p-4">
      <Field label={t("from")} hint={t("hint")}>
        {(field) => (
          <Input
            {...field}
            type="tel"
            value={number}
            disabled={isWithheld || ringing !== null}
            onChange={(event) => setNumber(event.target.value)}
          />
        )}
      </Field>
      <Checkbox
        label={t("withhold")}
        checked={isWithheld}
        disabled={ringing !== null}
        onChange={(event) => setIsWithheld(event.target.checked)}
      />
      {ringing ? (
        <>
          <p role="status" className="text-center text-large">
            {t("ringing")} <span className="figures text-ink-3">{clock(seconds)}</span>
          </p>
          <Button onClick={() => void hangUp("missed")} disabled={busy}>
            <PhoneOff aria-hidden="true" />
            {t("giveUp")}
          </Button>
          <Button onClick={() => void hangUp("finished")} disabled={busy}>
            <PhoneOff aria-hidden="true" />
            {t("hangUp")}
          </Button>
        </>
      ) : (
        <Button
          variant="solid"
          onClick={() => void dial()}
          disabled={busy || (!isWithheld && number.trim() === "")}
        >
          <Phone aria-hidden="true" />
          {t("ring")}
        </Button>
      )}
      <p role="status" className="text-center text-body text-ink-2 empty:hidden">
        {said}
      </p>
      <p role="alert" className="text-meta text-red empty:hidden">
        {problem}
      </p>
    </section>
  );
}

function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
