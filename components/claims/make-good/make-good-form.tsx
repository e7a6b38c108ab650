"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Problem } from "@/components/admin/problem";
import { useViewer } from "@/components/desk/viewer";
import { useApiDeed } from "@/components/goodwill/use-api-deed";
import { Button } from "@/components/ui/button";
import type { MakeGood } from "@/lib/goodwill/make-good/make-good-schemas";
import { ChoiceFields } from "./choice-fields";
import { ClaimPreview } from "./claim-preview";
import { DealFields } from "./deal-fields";
import { draftOf, type Kind, type MakeGoodDraft, readDraft, type WrongPart } from "./make-good-draft";
import { WordFields } from "./word-fields";

type Props = {
  incidentId: string;
  makeGood: MakeGood | null;
  kinds: readonly Kind[];
  /** People have it already: its sums stay. */
  isGiven: boolean;
  onDone: () => void;
  onCancel?: () => void;
};

/** Adds or changes a make-good beside the page as its people will see it. A refusal keeps what was typed. */
export function MakeGoodForm({ incidentId, makeGood, kinds, isGiven, onDone, onCancel }: Props) {
  const t = useTranslations("make-good.form");
  const { zone } = useViewer();
  const router = useRouter();
  const { run, busy, problem, clear } = useApiDeed();
  const [draft, setDraft] = useState<MakeGoodDraft>(() => {
    const words = { title: t("first.title"), body: t("first.body"), about: t("first.about") };
    const first = { ...words, choice: t("first.choice"), detail: t("first.detail") };
    return draftOf(makeGood, kinds, first, { zone, now: new Date() });
  });
  const [language, setLanguage] = useState(draft.fallbackLanguage);
  const [wrong, setWrong] = useState<WrongPart | "">("");
  const put = (next: Partial<MakeGoodDraft>) => {
    setDraft((now) => ({ ...now, ...next }));
    setWrong("");
    clear();
  };
  const read = readDraft(draft, kinds, zone);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if ("wrong" in read) return setWrong(read.wrong);
    const done = makeGood
      ? await run(`/make-goods/${makeGood.id}`, {
          method: "PATCH",
          body: { ...read.value, changeNumber: makeGood.changeNumber },
        })
      : await run(`/incidents/${incidentId}/make-goods`, { method: "POST", body: read.value });
    if (!done) return;
    router.refresh();
    onDone();
  };
  return (
    <div className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,400px),1fr))] items-start gap-6">
      <form onSubmit={(event) => void submit(event)} className="flex min-w-0 flex-col gap-4" noValidate>
        <DealFields
          draft={draft}
          isGiven={isGiven}
          currency={kinds.find(({ id }) => id === draft.choices[0]?.kindId)?.currency ?? ""}
          onPut={put}
        />
        <WordFields draft={draft} language={language} onLanguage={setLanguage} onPut={put} />
        <ChoiceFields draft={draft} language={language} kinds={kinds} isGiven={isGiven} onPut={put} />
        <Problem text={wrong ? t(`wrong.${wrong}`) : problem} />
        <div className="flex flex-wrap gap-2">
          <Button variant="solid" type="submit" disabled={busy}>
            {t(makeGood ? "save" : "add")}
          </Button>
          {onCancel ? <Button onClick={onCancel}>{t("cancel")}</Button> : null}
        </div>
      </form>
      <ClaimPreview
        incidentId={incidentId}
        makeGood={"value" in read ? read.value : null}
        language={language}
      />
    </div>
  );
}
