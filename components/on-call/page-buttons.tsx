"use client";

import { BellRing, Siren } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Problem } from "@/components/admin/problem";
import { useDeed } from "@/components/admin/use-deed";
import { Button } from "@/components/ui/button";
import type { ActionResult } from "@/lib/auth/agent-action";
import { PageDialog } from "./page-dialog";

type TestProps = { test: (input: object) => Promise<ActionResult<void>> };

/** Pages whoever is on call, and oneself to see that it comes through. */
export function PageButtons({ test }: TestProps) {
  const t = useTranslations("paged.dialog");
  const router = useRouter();
  const [open, setOpen] = useState(false);
  return (
    <div className="flex flex-wrap items-start gap-2">
      <TestButton test={test} />
      <Button variant="solid" icon={<Siren />} onClick={() => setOpen(true)}>
        {t("open")}
      </Button>
      {open ? <PageDialog onClose={() => setOpen(false)} onPaged={() => router.refresh()} /> : null}
    </div>
  );
}

export function TestButton({ test }: TestProps) {
  const t = useTranslations("on-call.test");
  const { run, busy, problem } = useDeed();
  return (
    <div className="flex flex-col gap-1">
      <Button icon={<BellRing />} disabled={busy} onClick={() => void run(() => test({}), t("done"))}>
        {t("do")}
      </Button>
      <Problem text={problem} />
    </div>
  );
}
