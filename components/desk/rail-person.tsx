"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Avatar } from "@/components/ui/avatar";
import { SignatureMark } from "@/components/ui/signature-mark";
import { lazyLayer } from "./lazy-layer";
import { useViewer } from "./viewer";

const PersonMenu = lazyLayer(() => import("./person-menu").then((module) => module.PersonMenu));

const OwnState = dynamic(() => import("@/components/watch/own-state").then((module) => module.OwnState), {
  ssr: false,
});

/** Who is signed in and how they sign; theme, keys and the way out behind it. */
export function RailPerson({ compact = false }: { compact?: boolean }) {
  const t = useTranslations("desk");
  const { displayName, initials } = useViewer();
  const [open, setOpen] = useState(false);
  const button = (
    <button
      type="button"
      aria-label={t("me.open", { name: displayName })}
      className="relative flex h-9 min-w-0 items-center gap-2 rounded-control px-1.5 text-left hover:bg-selected max-[1359px]:justify-center max-[1359px]:px-0"
    >
      <Avatar initials={initials} size={20} tone="self" />
      {compact ? null : (
        <>
          <span className="min-w-0 flex-1 truncate font-medium text-body max-[1359px]:hidden">
            {displayName}
          </span>
          <OwnState />
          {initials ? <SignatureMark className="max-[1359px]:hidden">{`^${initials}`}</SignatureMark> : null}
        </>
      )}
    </button>
  );
  return <PersonMenu trigger={button} open={open} onOpenChange={setOpen} />;
}
