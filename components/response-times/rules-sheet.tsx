import { getFormatter, getLocale, getTranslations } from "next-intl/server";
import { PhoneTabs } from "@/components/desk/phone-tabs";
import type { PrintedRules } from "@/lib/response-times/rules/printed-rules";

/** The rules of the clocks, case by case, and every word they go by. */
export async function RulesSheet({ rules, canReport }: { rules: PrintedRules; canReport: boolean }) {
  const t = await getTranslations("response-times-rules");
  return (
    <>
      <main id="main" tabIndex={-1} className="min-h-0 flex-1 overflow-y-auto outline-none">
        <div className="mx-auto flex max-w-[760px] flex-col gap-8 px-6 py-8 phone:px-4">
          <header>
            <h1 className="text-title">{t("title")}</h1>
            <p className="mt-1 text-ink-3 text-meta">{t("version", { version: rules.version })}</p>
            {canReport ? (
              <a href="/response-times" className="mt-2 inline-block text-link text-meta">
                {t("back")}
              </a>
            ) : null}
          </header>
          <dl className="flex flex-col">
            {rules.cases.map((name) => (
              <div
                key={name}
                className="grid grid-cols-[160px_1fr] gap-4 border-b py-3 phone:grid-cols-1 phone:gap-1"
              >
                <dt className="font-semibold text-body">{t(`word.${name}`)}</dt>
                <dd className="text-pretty text-body text-ink-2">{t(`rule.${name}`)}</dd>
              </div>
            ))}
          </dl>
          <section className="flex flex-col gap-2">
            <h2 className="font-semibold text-body">{t("lists")}</h2>
            <p className="text-body text-ink-2">{t("listsText")}</p>
            {WORDS.map((name) => (
              <WordList key={name} name={name} list={rules.words[name]} />
            ))}
          </section>
        </div>
      </main>
      <PhoneTabs />
    </>
  );
}

const WORDS = [
  "closer",
  "filling",
  "asking",
  "anythingElse",
  "unkind",
  "acknowledging",
  "courteous",
  "askedFor",
] as const satisfies readonly (keyof PrintedRules["words"])[];

type ListProps = { name: (typeof WORDS)[number]; list: PrintedRules["words"][(typeof WORDS)[number]] };

async function WordList({ name, list }: ListProps) {
  const t = await getTranslations("response-times-rules");
  const [format, locale] = [await getFormatter(), await getLocale()];
  const names = new Intl.DisplayNames([locale], { type: "language" });
  const isPlain = (words: ListProps["list"]): words is readonly string[] => Array.isArray(words);
  const lists = isPlain(list) ? [["", list] as const] : Object.entries(list);
  return (
    <details className="border-b py-2">
      <summary className="cursor-pointer text-body">
        {t(`words.${name}`)}{" "}
        <span className="figures text-ink-3 text-meta">
          {format.number(lists.reduce((sum, [, words]) => sum + words.length, 0))}
        </span>
      </summary>
      <dl className="mt-2 flex flex-col gap-3">
        {lists.map(([language, words]) => (
          <div key={language}>
            {language ? <dt className="text-ink-3 text-label">{names.of(language) ?? language}</dt> : null}
            <dd dir="auto" lang={language || undefined} className="text-body text-ink-2">
              {words.join(" · ")}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
