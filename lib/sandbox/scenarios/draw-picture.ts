import sharp from "sharp";
import type { Picture } from "./scenario";

const WIDTH = 720;
const LINE = 44;

/** A plain screen photographed by a customer, as PNG. */
export async function drawPicture({ title, lines }: Picture): Promise<Uint8Array> {
  const height = 150 + lines.length * LINE;
  const rows = lines.map(
    (line, index) => `<text x="40" y="${130 + index * LINE}" font-size="26">${escaped(line)}</text>`,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" font-family="sans-serif" fill="#211E1A">
    <rect width="100%" height="100%" fill="#FCFBF9"/><rect width="100%" height="76" fill="#CFC9BD"/>
    <text x="40" y="50" font-size="32" font-weight="bold">${escaped(title)}</text>${rows.join("")}</svg>`;
  return new Uint8Array(await sharp(Buffer.from(svg)).png().toBuffer());
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}
