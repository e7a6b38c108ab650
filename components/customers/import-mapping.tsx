"use client";

import { useTranslations } from "next-intl";
import { WideTable } from "@/components/admin/wide-table";
import { Select } from "@/components/ui/select";
import { Cell, HeadCell, NameCell, Row } from "@/components/ui/table";
import { IMPORT_FIELDS, type ImportField } from "@/lib/customers/rules/import-fields";

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
    <WideTable
      caption={t("mapping.title")}
      head={
        <>
          <HeadCell>{t("mapping.column")}</HeadCell>
          <HeadCell>{t("mapping.field")}</HeadCell>
          <HeadCell>{t("mapping.sample")}</HeadCell>
        </>
      }
    >
      {columns.map((column, index) => (
        <Row key={column} className="h-11">
          <NameCell className="max-w-48 truncate">
            <bdi>{column}</bdi>
          </NameCell>
          <Cell className="w-52">
            <Select
              aria-label={`${t("mapping.field")}: ${column}`}
              value={mapping[column] ?? NONE}
              onChange={(field) => map(column, field)}
              options={options}
              className="min-w-44"
            />
          </Cell>
          <Cell className="max-w-[360px] truncate text-ink-2">
            <bdi>
              {sample
                .slice(0, 3)
                .map((cells) => cells[index] ?? "")
                .filter((cell) => cell !== "")
                .join(" · ")}
            </bdi>
          </Cell>
        </Row>
      ))}
    </WideTable>
  );
}
