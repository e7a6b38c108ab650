import { cn } from "@/components/ui/class-names";
import { Cell, HeadCell, NameCell, Row, Table } from "@/components/ui/table";
import type { ChartTable } from "./chart-csv";

type Props = { caption: string; table: ChartTable; isHidden?: boolean };

/** The figures of a picture, a name first. Hidden it is there for screen readers alone. */
export function ChartTableView({ caption, table, isHidden = false }: Props) {
  const [name, ...figures] = table.head;
  return (
    <div
      {...(isHidden ? {} : { tabIndex: 0, role: "region", "aria-label": caption })}
      className={cn(isHidden ? "sr-only" : "max-h-72 overflow-auto print:max-h-none")}
    >
      <Table
        caption={caption}
        className="overflow-visible"
        head={
          <>
            <HeadCell>{name}</HeadCell>
            {figures.map((head) => (
              <HeadCell key={head} figure>
                {head}
              </HeadCell>
            ))}
          </>
        }
      >
        {table.rows.map(([key, ...values]) => (
          <Row key={key}>
            <NameCell className="whitespace-nowrap">{key}</NameCell>
            {figures.map((head, at) => (
              <Cell key={head} figure>
                {values[at] ?? "–"}
              </Cell>
            ))}
          </Row>
        ))}
      </Table>
    </div>
  );
}
