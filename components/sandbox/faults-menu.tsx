"use client";

import { ChevronDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Menu, MenuItem, MenuLabel, MenuSeparator } from "@/components/ui/menu";
import { showToast } from "@/components/ui/toast";
import type { FaultName } from "@/lib/auth/sandbox-faults";
import type { Pulse } from "@/lib/auth/sandbox-pulse";
import { callOutside, OutsideProblem } from "./outside";
import { FAULT_NAMES } from "./words";

/** Lets things go wrong outside, as they do. */
export function FaultsMenu({ planted, onChange }: { planted: Pulse["faults"]; onChange: () => void }) {
  const t = useTranslations("sandbox.faults");
  const call = async (method: "POST" | "DELETE", name?: FaultName) => {
    try {
      await callOutside("faults", { method, ...(name ? { body: { name } } : {}) });
      onChange();
    } catch (error) {
      showToast({ text: (error instanceof OutsideProblem && error.detail) || t("offline"), id: "faults" });
    }
  };
  const [first, ...rest] = planted;
  const now = first
    ? rest.length > 0
      ? t("several", { count: planted.length })
      : t("one", { fault: t(`${first.name}.short`), left: first.left })
    : t("none");
  return (
    <div className="flex items-center gap-2">
      <span className="text-body text-ink-3 phone:hidden">{t("title")}</span>
      <Menu
        align="end"
        className="w-80"
        trigger={
          <Button trailingIcon={<ChevronDown aria-hidden="true" />} aria-label={t("menu", { now })}>
            <span className="max-w-48 truncate">{now}</span>
          </Button>
        }
      >
        <MenuLabel>{t("next")}</MenuLabel>
        {FAULT_NAMES.map((name) => (
          <MenuItem key={name} onSelect={() => void call("POST", name)}>
            {t(`${name}.long`)}
          </MenuItem>
        ))}
        <MenuSeparator />
        <MenuItem disabled={planted.length === 0} onSelect={() => void call("DELETE")}>
          {t("clear")}
        </MenuItem>
      </Menu>
    </div>
  );
}
