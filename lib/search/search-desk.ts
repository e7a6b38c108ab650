import { listBarredAccounts } from "@/lib/agents/list-barred-accounts";
import { listClosedCustomers } from "@/lib/audit/list-closed-customers";
import type { Ctx } from "@/lib/context/ctx";
import { readHistoryCursor, writeHistoryCursor } from "@/lib/conversations/rules/history-cursor";
import { correctQuery } from "./correct-query";
import { findAlike } from "./find-alike";
import { type FindHits, findHits } from "./find-hits";
import { findPeople } from "./find-people";
import { readHits } from "./read-hits";
import { resolveFilters } from "./resolve-filters";
import { parseQuery, type QueryToken, writeQuery } from "./rules/parse-query";
import { queryTerms } from "./rules/query-terms";
import type { SearchAnswer, SearchInput } from "./schemas";
import { withSearchLimits } from "./with-search-limits";

/** Fewer than these on a first page, and the words may have been mistyped. */
const FEW = 3;

/**
 * What bears the words, newest first, and whom they name: only what the reader may see. Where little is found, what was
 * probably meant is suggested; where nothing is, that is what `data` holds (`isCorrected`). Throws Refused
 * `search-too-broad` after a second and a half, Invalid `malformed` for a foreign cursor.
 */
export async function searchDesk(ctx: Ctx, input: SearchInput): Promise<SearchAnswer> {
  const tokens = parseQuery(input.q);
  const after = input.cursor === undefined ? null : readHistoryCursor(input.cursor);
  const [narrowing, barred, closed] = await Promise.all([
    resolveFilters(ctx, tokens),
    listBarredAccounts(ctx),
    listClosedCustomers(ctx),
  ]);
  const limit = input.limit + 1;
  const plan = (asked: readonly QueryToken[]): FindHits => ({
    ...queryTerms(asked),
    narrowing,
    barred,
    closed,
    after,
    limit,
  });
  const found = await withSearchLimits(ctx, async (inner) => {
    const first = plan(tokens);
    const keys = await findHits(inner, first);
    const named = after ? [] : await findPeople(inner, first.wanted);
    const isLittle = after === null && keys.length < FEW;
    const customers = isLittle && named.length === 0 ? await findAlike(inner, first.wanted) : named;
    const meant = isLittle ? await correctQuery(inner, tokens) : null;
    const better = meant ? await findHits(inner, plan(meant)) : [];
    if (meant === null || better.length <= keys.length) return { keys, customers, meant: null, read: tokens };
    return keys.length > 0
      ? { keys, customers, meant, read: tokens }
      : { keys: better, customers, meant, read: meant };
  });
  const shown = found.keys.slice(0, input.limit);
  const last = found.keys.length > input.limit ? shown.at(-1) : undefined;
  return {
    data: await readHits(ctx, shown, queryTerms(found.read).wanted),
    customers: found.customers,
    nextCursor: last ? writeHistoryCursor(last) : null,
    suggestion: found.meant ? writeQuery(found.meant) : null,
    isCorrected: found.read !== tokens,
    unknown: narrowing.unknown,
  };
}
