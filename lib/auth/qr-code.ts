import { encode } from "uqr";

/** A QR code as SVG markup, dark on white in both themes, so that a camera reads it. */
export function qrCodeSvg(text: string): string {
  const { data, size } = encode(text, { ecc: "M", border: 2 });
  const dots = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><rect width="${size}" height="${size}" fill="#fff"/><path d="${dots.join("")}" fill="#000"/></svg>`;
}
