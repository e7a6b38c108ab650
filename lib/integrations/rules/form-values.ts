import { Invalid } from "@/lib/base/errors";
import type { FormField } from "../schemas";

export type FormValues = Readonly<Record<string, string | number | boolean>>;

/**
 * What a form says, by its own fields alone. `choices` are those the lookup found. Throws Invalid `form-missing`,
 * `form-choice`, `form-amount`.
 */
export function readForm(
  fields: readonly FormField[],
  given: FormValues,
  choices: Readonly<Record<string, readonly string[]>>,
): FormValues {
  const values: Record<string, string | number | boolean> = {};
  for (const field of fields) {
    const value = readField(field, given[field.name], choices);
    if (value !== undefined) values[field.name] = value;
    else if (field.isRequired) throw new Invalid("form-missing", { field: field.label });
  }
  return values;
}

function readField(
  field: FormField,
  given: string | number | boolean | undefined,
  choices: Readonly<Record<string, readonly string[]>>,
): string | number | boolean | undefined {
  switch (field.type) {
    case "yes":
      return given === true || given === "true";
    case "amount": {
      if (given === undefined || given === "") return undefined;
      const amount = Number(given);
      const isGood = Number.isFinite(amount) && amount > 0 && amount <= (field.most ?? amount);
      if (!isGood) throw new Invalid("form-amount", { field: field.label, most: field.most ?? 1_000_000 });
      return Math.round(amount * 100) / 100;
    }
    case "choice": {
      if (given === undefined || given === "") return undefined;
      const options = [
        ...(field.options ?? []),
        ...(field.optionsPath ? (choices[field.optionsPath] ?? []) : []),
      ];
      if (!options.includes(String(given))) throw new Invalid("form-choice", { field: field.label });
      return String(given);
    }
    case "text": {
      const text = given === undefined ? "" : String(given).trim();
      return text === "" ? undefined : text;
    }
  }
}
