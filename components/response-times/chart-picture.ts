const SCALE = 2;
const PADDING = 16;
const DRAWN = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-opacity",
  "stroke-width",
  "stroke-dasharray",
  "opacity",
  "font-family",
  "font-size",
  "font-weight",
  "text-anchor",
  "visibility",
];

/** What stands in an element as a PNG in the colours of the moment: its boxes, its words, its SVGs. */
export async function pictureOf(element: HTMLElement): Promise<Blob> {
  const frame = element.getBoundingClientRect();
  const canvas = document.createElement("canvas");
  canvas.width = Math.ceil((frame.width + 2 * PADDING) * SCALE);
  canvas.height = Math.ceil((frame.height + 2 * PADDING) * SCALE);
  const pen = canvas.getContext("2d");
  if (!pen) throw new Error("no canvas");
  pen.scale(SCALE, SCALE);
  pen.fillStyle = getComputedStyle(document.documentElement).backgroundColor;
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.translate(PADDING - frame.left, PADDING - frame.top);
  await draw(element, pen);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("no picture"))), "image/png"),
  );
}

async function draw(element: Element, pen: CanvasRenderingContext2D): Promise<void> {
  const box = element.getBoundingClientRect();
  const style = getComputedStyle(element);
  const isClipped = style.overflow === "hidden" && box.width <= 1;
  const isHidden = style.visibility === "hidden" || style.display === "none" || isClipped;
  if (isHidden || element.matches("[data-no-picture]")) return;
  if (element instanceof SVGSVGElement) {
    pen.drawImage(await imageOf(element), box.left, box.top, box.width, box.height);
    return;
  }
  pen.save();
  pen.fillStyle = style.backgroundColor;
  pen.beginPath();
  pen.roundRect(box.left, box.top, box.width, box.height, Number.parseFloat(style.borderRadius) || 0);
  pen.fill();
  if (style.overflow === "hidden") pen.clip();
  for (const child of element.childNodes) {
    if (child instanceof Element) await draw(child, pen);
    else if (child.nodeType === Node.TEXT_NODE) drawWords(child, style, pen);
  }
  pen.restore();
}

/** Word by word, each where it stands: so broken lines and both directions of writing come out right. */
function drawWords(node: ChildNode, style: CSSStyleDeclaration, pen: CanvasRenderingContext2D): void {
  pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  pen.fillStyle = style.color;
  pen.textBaseline = "middle";
  for (const word of (node.textContent ?? "").matchAll(/\S+/g)) {
    const range = document.createRange();
    range.setStart(node, word.index);
    range.setEnd(node, word.index + word[0].length);
    const box = range.getBoundingClientRect();
    pen.fillText(word[0], box.left, box.top + box.height / 2);
  }
}

/** An image knows no style sheet: every mark carries its own look with it. */
async function imageOf(svg: SVGSVGElement): Promise<HTMLImageElement> {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const marks = [svg, ...svg.querySelectorAll<SVGElement>("*")];
  const copies = [copy, ...copy.querySelectorAll<SVGElement>("*")];
  for (const [at, mark] of marks.entries()) {
    const style = getComputedStyle(mark);
    for (const name of DRAWN) copies[at]?.style.setProperty(name, style.getPropertyValue(name));
  }
  const { width, height } = svg.getBoundingClientRect();
  copy.setAttribute("width", String(width));
  copy.setAttribute("height", String(height));
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  const text = new XMLSerializer().serializeToString(copy);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  return image;
}
