import { Invalid } from "@/lib/base/errors";
import type { CreateMakeGood } from "../make-good-schemas";
import { wrongField } from "./claim-fields";

type Checked = Pick<CreateMakeGood, "texts" | "fallbackLanguage" | "choices">;

/**
 * Refuses what nobody could read or choose. Throws Invalid `make-good-text` where the fallback language has no words,
 * `make-good-field` for a field that is unknown or never closed, `make-good-choice` for two of one id, `make-good-amount`
 * where a choice has no sum or two.
 */
export function checkMakeGood({ texts, fallbackLanguage, choices }: Checked): void {
  if (!texts[fallbackLanguage]) throw new Invalid("make-good-text", { language: fallbackLanguage });
  for (const [language, { title, body, about }] of Object.entries(texts)) {
    const field = wrongField(title) ?? wrongField(body) ?? wrongField(about);
    if (field) throw new Invalid("make-good-field", { language, field });
  }
  for (const [place, { id, amount, amountField, texts: words }] of choices.entries()) {
    if (choices.findIndex((other) => other.id === id) !== place)
      throw new Invalid("make-good-choice", { id });
    if ((amount === null) === (amountField === null || amountField.trim() === ""))
      throw new Invalid("make-good-amount", { choice: place + 1 });
    if (!words[fallbackLanguage]) throw new Invalid("make-good-text", { language: fallbackLanguage });
  }
}
