"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Switch } from "@/components/ui/switch";
import { type DeskActionId, deskActions, keyOf, type MovedKeys } from "@/lib/agents/rules/desk-keys";
import { ApiProblem, callApi } from "./api";
import { KeyRow } from "./key-row";
import { useViewer } from "./viewer";

const groups = ["queue", "conversation", "writing", "state", "everywhere"] as const;

type Props = {
  onOpenChange: (open: boolean) => void;
  onSingleKeys: (on: boolean) => void;
  onKeys: (keys: MovedKeys) => void;
};

/** All keys; single ones can be moved, given back and switched off for good. */
export function KeysSheet({ onOpenChange, onSingleKeys, onKeys }: Props) {
  const t = useTranslations("desk");
  const { singleKeys, keys } = useViewer();
  const [moving, setMoving] = useState<DeskActionId | null>(null);
  const [problem, setProblem] = useState("");
  const set = (on: boolean) => {
    onSingleKeys(on);
    callApi("/agents/me", { method: "PATCH", body: { singleKeys: on } }).catch(() => onSingleKeys(!on));
  };
  const keep = async (next: MovedKeys) => {
    setMoving(null);
    setProblem("");
    try {
      const me = await callApi<{ keys: MovedKeys }>("/agents/me", { method: "PATCH", body: { keys: next } });
      onKeys(me.keys);
    } catch (error) {
      setProblem((error instanceof ApiProblem && error.detail) || t("keys.failed"));
    }
  };
  return (
    <Dialog open onOpenChange={onOpenChange} title={t("keys.title")} closeLabel={t("close")} width="large">
      <p className="mb-3 text-ink-2 text-meta">{t("keys.hint")}</p>
      <div className="grid grid-cols-3 gap-x-8 gap-y-4 phone:grid-cols-1">
        {groups.map((group) => (
          <section key={group} aria-labelledby={`keys-${group}`}>
            <h3 id={`keys-${group}`} className="mb-1.5 font-semibold text-ink-3 text-label">
              {t(`keys.${group}`)}
            </h3>
            <dl className="flex flex-col gap-1">
              {deskActions
                .filter((action) => action.group === group)
                .map((action) => (
                  <KeyRow
                    key={action.id}
                    name={t(`actions.${action.id}`)}
                    of={keyOf(action.id, keys)}
                    isFixed={"isFixed" in action}
                    isMoving={moving === action.id}
                    onMove={() => setMoving(action.id)}
                    onKey={(key) => void keep({ ...keys, [action.id]: key })}
                    onLeave={() => setMoving(null)}
                  />
                ))}
            </dl>
          </section>
        ))}
      </div>
      <p role="alert" className="mt-3 text-body text-red empty:hidden">
        {problem}
      </p>
      <div className="mt-4 flex flex-wrap items-center gap-4 border-t pt-3">
        <Switch
          label={t("keys.single")}
          checked={singleKeys}
          onChange={(event) => set(event.target.checked)}
        />
        <span className="flex-1" />
        {Object.keys(keys).length > 0 ? (
          <Button size={28} onClick={() => void keep({})}>
            {t("keys.reset")}
          </Button>
        ) : null}
      </div>
    </Dialog>
  );
}
