/** Hands the browser a file to keep. */
export function saveFile(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

export function saveCsv(text: string, name: string): void {
  saveFile(new Blob(["\uFEFF", text], { type: "text/csv;charset=utf-8" }), name);
}
