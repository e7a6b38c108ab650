const made = new Map<string, Intl.DateTimeFormat>();
const MOST = 200;

/** The formatter of a language and a way of writing, made once: making one costs more than a hundred uses. */
export function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  let format = made.get(key);
  if (!format) {
    if (made.size >= MOST) made.clear();
    format = new Intl.DateTimeFormat(locale, options);
    made.set(key, format);
  }
  return format;
}
