import { WideTable } from "@/components/admin/wide-table";
import { Select } from "@/components/ui/select";
import { Cell, HeadCell, NameCell, Row } from "@/components/ui/table";

type Props = {
  words: Readonly<Record<"title" | "column" | "is" | "sample", string>>;
  columns: readonly string[];
  sample: readonly (readonly string[])[];
  chosenFor(column: string): string;
  optionsOf(column: string): readonly { value: string; label: string }[];
  onChange(column: string, value: string): void;
};

const SHOWN_ROWS = 3;

/** Each column of a list with its first rows, and what it is. */
export function ColumnTable({ words, columns, sample, chosenFor, optionsOf, onChange }: Props) {
  return (
    <WideTable
      caption={words.title}
      head={
        <>
          <HeadCell>{words.column}</HeadCell>
          <HeadCell>{words.is}</HeadCell>
          <HeadCell>{words.sample}</HeadCell>
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
              aria-label={`${words.is}: ${column}`}
              value={chosenFor(column)}
              onChange={(value) => onChange(column, value)}
              options={[...optionsOf(column)]}
              className="min-w-44"
            />
          </Cell>
          <Cell className="max-w-[360px] truncate text-ink-2">
            <bdi>
              {sample
                .slice(0, SHOWN_ROWS)
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
