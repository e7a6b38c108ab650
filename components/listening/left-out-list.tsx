"use client";

import { CornerUpLeft, ExternalLink } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { useUndo } from "@/components/desk/undo";
import { useChannels } from "@/components/desk/use-channel";
import { useKeys } from "@/components/desk/use-keys";
import { useRun } from "@/components/desk/use-run";
import { useViewer } from "@/components/desk/viewer";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import { cn } from "@/components/ui/class-names";
import type { ActionResult } from "@/lib/auth/agent-action";
import type { LeftOut } from "@/lib/listening/post-schemas";
import { FoundHead } from "./found-head";
import { MaskedWords } from "./masked-words";

type Bring = (input: { id: string }) => Promise<ActionResult<{ conversationId: string }>>;

/** Our own is answered by others; what has a conversation is opened there. */
const mayComeBack = ({ rule, conversationId }: LeftOut) =>
  rule !== "own" && !(rule === "known" && conversationId !== null);

/** What was brought to nobody, with the rule that did it; one key brings the chosen one back. */
export function LeftOutList({ items, bring }: { items: readonly LeftOut[]; bring: Bring }) {
  const t = useTranslations("listening");
  const viewer = useViewer();
  const run = useRun();
  const offer = useUndo();
  const [gone, setGone] = useState<readonly string[]>([]);
  const shown = items.filter(({ id }) => !gone.includes(id));
  const [chosenId, setChosenId] = useState<string | null>(shown[0]?.id ?? null);
  const [busy, setBusy] = useState(false);
  const at = Math.max(
    0,
    shown.findIndex(({ id }) => id === chosenId),
  );
  const chosen = shown[at];
  const move = (by: number) =>
    setChosenId(shown[Math.min(shown.length - 1, Math.max(0, at + by))]?.id ?? null);
  const back = async ({ id }: LeftOut) => {
    if (busy) return;
    setBusy(true);
    const done = await run(() => bring({ id }));
    setBusy(false);
    if (!done) return;
    setChosenId((shown[at + 1] ?? shown[at - 1])?.id ?? null);
    setGone((now) => [...now, id]);
    const href = `/inbox/${done.value.conversationId}`;
    offer({
      said: t("leftOut.back"),
      text: (
        <>
          {t("leftOut.back")}{" "}
          <a href={href} className="font-semibold underline">
            {t("post.openIt")}
          </a>
        </>
      ),
      id: `back-${id}`,
    });
  };
  useKeys(
    {
      j: () => move(1),
      k: () => move(-1),
      b: () => (chosen && mayComeBack(chosen) ? void back(chosen) : false),
    },
    viewer.singleKeys,
  );
  return (
    <>
      <ul aria-label={t("leftOut.label")} className="overflow-hidden rounded-card border bg-raised">
        {shown.map((item) => (
          <LeftOutRow
            key={item.id}
            item={item}
            isChosen={item.id === chosen?.id}
            isBusy={busy}
            onChoose={() => setChosenId(item.id)}
            onBack={() => void back(item)}
          />
        ))}
      </ul>
      <p className="text-center text-ink-3 text-meta phone:hidden">{t("leftOut.keys")}</p>
    </>
  );
}

type RowProps = {
  item: LeftOut;
  isChosen: boolean;
  isBusy: boolean;
  onChoose: () => void;
  onBack: () => void;
};

function LeftOutRow({ item, isChosen, isBusy, onChoose, onBack }: RowProps) {
  const t = useTranslations("listening");
  const channels = useChannels();
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isChosen) row.current?.scrollIntoView({ block: "nearest" });
  }, [isChosen]);
  const why = [
    t(`rules.${item.rule}`),
    item.reason ? t(`reasons.${item.reason}`) : null,
    item.note,
    item.decidedBy ? t("leftOut.by", { name: item.decidedBy }) : null,
  ].filter((each) => each !== null);
  return (
    <li
      ref={row}
      aria-current={isChosen ? "true" : undefined}
      onPointerDown={onChoose}
      onFocus={onChoose}
      className={cn(
        "flex flex-col gap-1.5 border-line border-b px-3 py-3 last:border-b-0",
        isChosen && "bg-selected shadow-[inset_3px_0_0_var(--accent)]",
      )}
    >
      <FoundHead author={item.author} channel={item.channel} publishedAt={item.publishedAt} />
      <MaskedWords text={item.text} marks={item.marks} />
      <div className="flex flex-wrap items-center gap-2">
        <p className="min-w-0 flex-1 basis-52 text-ink-2 text-meta">{why.join(" · ")}</p>
        {item.conversationId ? (
          <a href={`/inbox/${item.conversationId}`} className={buttonClass("ghost", 28)}>
            {t("leftOut.open")}
          </a>
        ) : null}
        {item.url ? (
          <a href={item.url} target="_blank" rel="noreferrer" className={buttonClass("ghost", 28)}>
            {channels(item.channel).openOn}
            <ExternalLink aria-hidden="true" />
          </a>
        ) : null}
        {mayComeBack(item) ? (
          <Button
            size={28}
            icon={<CornerUpLeft aria-hidden="true" />}
            keys="b"
            ariaKeys="b"
            disabled={isBusy}
            onClick={onBack}
          >
            {t("leftOut.bringBack")}
          </Button>
        ) : null}
      </div>
    </li>
  );
}
