"use client";

import { Check, Copy } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

/** A secret that is shown this once, to be copied. */
export function ShownOnce({ label, hint, value }: { label: string; hint: string; value: string }) {
  const t = useTranslations("admin");
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(value);
      setCopied(true);
    } catch {
      setCopied(false);
    }
  };
  return (
    <Field label={label} hint={hint}>
      {(control) => (
        <div className="flex gap-2">
          <Input
            {...control}
            readOnly
            value={value}
            onFocus={(event) => event.target.select()}
            className="font-mono text-meta"
          />
          <Button icon={copied ? <Check /> : <Copy />} onClick={() => void copy()}>
            <span aria-live="polite">{copied ? t("copied") : t("copy")}</span>
          </Button>
        </div>
      )}
    </Field>
  );
}
