"use client";

import { useTranslations } from "next-intl";
import { IMPORT_FIELDS, type ImportField } from "@/lib/customers/rules/import-fields";
import { ColumnTable } from "./column-table";

const NONE = "none";

type Props = {
  columns: readonly string[];
  sample: readonly (readonly string[])[];
  mapping: Readonly<Record<string, ImportField>>;
  onChange: (mapping: Readonly<Record<string, ImportField>>) => void;
};

/** Each column with its first rows, and which field of ours it is. */
export function ImportMapping({ columns, sample, mapping, onChange }: Props) {
  const t = useTranslations("import");
  const map = (column: string, field: string) => {
    const { [column]: _, ...others } = mapping;
    const known = IMPORT_FIELDS.find((each) => each === field);
    const rest = Object.fromEntries(Object.entries(others).filter(([, each]) => each !== known));
    onChange(known ? { ...rest, [column]: known } : rest);
  };
  const options = [
    { value: NONE, label: t("mapping.none") },
    ...IMPORT_FIELDS.map((each) => ({ value: each as string, label: t(`field.${each}`) })),
  ];
  return (
    <ColumnTable
      words={{
        title: t("mapping.title"),
        column: t("mapping.column"),
        is: t("mapping.field"),
        sample: t("mapping.sample"),
      }}
      columns={columns}
      sample={sample}
      chosenFor={(column) => mapping[column] ?? NONE}
      optionsOf={() => options}
      onChange={map}
    />
  );
}
