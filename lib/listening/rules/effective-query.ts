/** What is really asked of the provider: the query, in its one language where it has one. */
export function effectiveQuery(query: string, language: string | null): string {
  return language === null ? query : `(${query}) lang:${language}`;
}
