"use client";

import { useTranslations } from "next-intl";
import { useKeys } from "@/components/desk/use-keys";
import type { Finding } from "@/lib/replies/schemas";
import { GuardPanel } from "./guard-panel";
import type { useComposer } from "./use-composer";
import type { useSubmit } from "./use-submit";

type Props = {
  composer: ReturnType<typeof useComposer>;
  submitting: ReturnType<typeof useSubmit>;
  privateWord: string | null;
};

/** The guard under what is written, with its ways out; the words stay whichever is taken. */
export function ComposerGuard({ composer, submitting, privateWord }: Props) {
  const t = useTranslations("replies-ui.guard");
  const { guarded, release, askRelease, sendBy, submit, setTrouble } = submitting;
  const { text, mode } = composer;
  const isShown = mode !== "note" && guarded.length > 0;
  const sendPrivately = () => {
    if (!isShown || mode !== "public" || !composer.modes.includes("private")) return false;
    setTrouble(null);
    composer.choose("private");
    sendBy("private");
    return true;
  };
  useKeys({ "Mod+Shift+Enter": sendPrivately }, false);
  if (!isShown) return null;
  return (
    <GuardPanel
      findings={guarded}
      mode={mode}
      privateWord={composer.modes.includes("private") ? privateWord : null}
      release={release}
      onRemove={() => {
        setTrouble(null);
        composer.write(withoutFindings(text, guarded));
        composer.focus();
      }}
      onPrivate={sendPrivately}
      onOverrule={(reason) => sendBy(mode, { overrule: { reason } })}
      onAsk={(reason) => {
        void askRelease(reason).then((isAsked) => {
          if (!isAsked) setTrouble({ kind: "words", text: t("askFailed") });
        });
      }}
      onSend={() => void submit()}
    />
  );
}

function withoutFindings(text: string, findings: readonly Finding[]): string {
  const backwards = [...findings].sort((a, b) => b.where.from - a.where.from);
  return backwards
    .reduce((left, { where }) => left.slice(0, where.from) + left.slice(where.to), text)
    .replace(/ {2,}/g, " ");
}
