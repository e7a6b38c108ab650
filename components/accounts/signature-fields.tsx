"use client";

import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { SignatureMark } from "@/components/ui/signature-mark";

const SYMBOLS = ["^", "*", "-", "~"] as const;

type Props = {
  symbol: string;
  kind: "initials" | "name";
  onSymbol: (symbol: string) => void;
  onKind: (kind: "initials" | "name") => void;
};

/** How answers from an account end. */
export function SignatureFields({ symbol, kind, onSymbol, onKind }: Props) {
  const t = useTranslations("admin-accounts");
  return (
    <>
      <Field label={t("signature.symbol")} hint={<SignatureSample symbol={symbol} kind={kind} />}>
        {(control) => (
          <Select
            {...control}
            value={symbol}
            onChange={onSymbol}
            options={[...new Set([...SYMBOLS, symbol])].map((value) => ({ value, label: value }))}
          />
        )}
      </Field>
      <Field label={t("signature.kind")}>
        {(control) => (
          <Select
            {...control}
            value={kind}
            onChange={onKind}
            options={[
              { value: "initials", label: t("signature.initials") },
              { value: "name", label: t("signature.name") },
            ]}
          />
        )}
      </Field>
    </>
  );
}

function SignatureSample({ symbol, kind }: { symbol: string; kind: "initials" | "name" }) {
  const t = useTranslations("admin-accounts");
  return (
    <>
      {t("signature.sample")}{" "}
      <SignatureMark>{`${symbol}${kind === "initials" ? "GT" : "Greta"}`}</SignatureMark>
    </>
  );
}
