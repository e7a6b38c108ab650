import type { FlagRules } from "../../schemas";

/** Words and phrases by language; `*` is every language. */
export const DEFAULT_WORDS: FlagRules["words"] = {};
