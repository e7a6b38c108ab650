const NAME = /\{name\}/g;

/** The block below a mail, with the name strangers may call its writer put in for `{name}`. */
export function fillBlock(block: string, name: string): string {
  return block.replace(NAME, () => name).trim();
}
