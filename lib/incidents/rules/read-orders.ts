const HEADS =
  /^(?:order|orders|order[ _-]?(?:number|no|id)|bestellung|bestellnummer|pedido|commande|zamówienie|encomenda)$/iu;
const LONGEST = 80;

/**
 * The order numbers of what was pasted or of a file: one a line, or the column headed "order" of a CSV, else its first.
 * Each once, in their order; cells too long to be one are left out.
 */
export function readOrders(text: string): string[] {
  const lines = text
    .replace(/^\uFEFF/u, "")
    .split(/\r\n|\r|\n/u)
    .filter((line) => line.trim() !== "");
  const [first = ""] = lines;
  const comma = [";", "\t", ","].find((each) => first.includes(each)) ?? ",";
  const head = cellsOf(first, comma);
  const column = head.findIndex((cell) => HEADS.test(cell));
  const body = column < 0 ? lines : lines.slice(1);
  const orders = body.map((line) => cellsOf(line, comma)[Math.max(0, column)] ?? "");
  return [...new Set(orders.filter((order) => order !== "" && order.length <= LONGEST))];
}

function cellsOf(line: string, comma: string): string[] {
  const cells: string[] = [];
  let cell = "";
  let isQuoted = false;
  for (const char of line) {
    if (char === '"') isQuoted = !isQuoted;
    else if (char === comma && !isQuoted) {
      cells.push(cell.trim());
      cell = "";
    } else cell += char;
  }
  return [...cells, cell.trim()];
}
