import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";

type Props = {
  language: string;
  /** Null: the link is none of ours. */
  found: { brand: string; wants: "all" | "marketing" | "none" } | null;
  /** Where the form posts to. */
  action: string;
};

/** What a person wants of mails to many: each wish a button of its own, and the way back. */
export async function UnsubscribeCard({ language, found, action }: Props) {
  const t = await getTranslations({ locale: language, namespace: "unsubscribe" });
  if (!found)
    return (
      <Card title={t("deadTitle")}>
        <p className="text-body text-ink-2">{t("deadText")}</p>
      </Card>
    );
  const { brand, wants } = found;
  if (wants === "all")
    return (
      <Card title={t("allDone")}>
        <p className="text-body text-ink-2">{t("allDoneText", { brand })}</p>
        <Wish action={action} wish="marketing" words={t("serviceAgain")} />
        <Wish action={action} wish="none" words={t("undo")} />
      </Card>
    );
  return (
    <Card title={wants === "marketing" ? t("marketingDone") : t("title")}>
      <p className="text-body text-ink-2">
        {wants === "marketing" ? t("marketingDoneText", { brand }) : t("lead", { brand })}
      </p>
      {wants === "none" && <Wish action={action} wish="marketing" words={t("marketing")} isFirst />}
      <Wish action={action} wish="all" words={t("all")} />
      {wants === "marketing" && <Wish action={action} wish="none" words={t("undo")} />}
      <p className="text-ink-2 text-meta">{t("answers")}</p>
    </Card>
  );
}

function Card({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <div className="flex w-full max-w-[440px] flex-col gap-4 rounded-dialog border border-line bg-surface p-6 shadow-composer phone:p-5">
      <h1 className="text-display">{title}</h1>
      {children}
    </div>
  );
}

type WishProps = { action: string; wish: string; words: string; isFirst?: boolean };

function Wish({ action, wish, words, isFirst = false }: WishProps) {
  return (
    <form method="post" action={action}>
      <input type="hidden" name="wish" value={wish} />
      <Button
        type="submit"
        variant={isFirst ? "solid" : "plain"}
        className="h-auto min-h-11 w-full whitespace-normal py-2"
      >
        {words}
      </Button>
    </form>
  );
}
