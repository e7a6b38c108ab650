"use client";

import { useTranslations } from "next-intl";
import { Dialog } from "@/components/ui/dialog";
import { Kbd } from "@/components/ui/kbd";
import { Switch } from "@/components/ui/switch";
import { callApi } from "./api";
import { isMac } from "./use-keys";
import { useViewer } from "./viewer";

const groups = {
  queue: ["j k", "↵", "x", "⇧ J", ".", "[ ]"],
  conversation: ["r", "d", "n", "a", "s", "e", "o", "v", "y", "m"],
  state: ["w h", "w b", "w f", "w t", "w a"],
  everywhere: ["Mod ↵", "Mod Z", "Mod K", "/", "g i", "?", "Esc", "c", "p", "g p", "g t", "g c"],
} as const;

type Props = { onOpenChange: (open: boolean) => void; onSingleKeys: (on: boolean) => void };

/** All keys; single ones can be switched off for good. */
export function KeysSheet({ onOpenChange, onSingleKeys }: Props) {
  const t = useTranslations("desk");
  const { singleKeys } = useViewer();
  const set = (on: boolean) => {
    onSingleKeys(on);
    callApi("/agents/me", { method: "PATCH", body: { singleKeys: on } }).catch(() => onSingleKeys(!on));
  };
  return (
    <Dialog open onOpenChange={onOpenChange} title={t("keys.title")} closeLabel={t("close")} width="large">
      <div className="grid grid-cols-3 gap-x-8 gap-y-4 phone:grid-cols-1">
        {(Object.keys(groups) as (keyof typeof groups)[]).map((group) => (
          <section key={group}>
            <h3 className="mb-1.5 font-semibold text-ink-3 text-label">{t(`keys.${group}`)}</h3>
            <dl className="flex flex-col gap-1">
              {groups[group].map((keys, index) => (
                <div key={keys} className="flex min-h-6 items-center justify-between gap-3">
                  <dt>{t(`keys.of.${group}.${index}`)}</dt>
                  <dd className="flex gap-1">
                    {keys.split(" ").map((key) => (
                      <Kbd key={key} spoken>
                        {key === "Mod" ? (isMac() ? "⌘" : "Ctrl") : key}
                      </Kbd>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <div className="mt-4 border-t pt-3">
        <Switch
          label={t("keys.single")}
          checked={singleKeys}
          onChange={(event) => set(event.target.checked)}
        />
      </div>
    </Dialog>
  );
}
