"use client";

import { OctagonPause } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { HoldTarget } from "./hold/hold-target";

const HoldDialog = dynamic(() => import("./hold/hold-dialog").then((module) => module.HoldDialog), {
  ssr: false,
});

type Props = { targets: readonly HoldTarget[]; size?: 28 | 32 };

/** Holds every planned post of an account, or of an incident where one is named: for anybody at the desk. */
export function HoldButton({ targets, size = 28 }: Props) {
  const t = useTranslations("publishing-hold");
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size={size} icon={<OctagonPause />} onClick={() => setOpen(true)}>
        {t("open")}
      </Button>
      {isOpen ? <HoldDialog targets={targets} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
