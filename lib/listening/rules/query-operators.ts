interface Operator {
  /** May stand without another term. */
  alone: boolean;
  takes: RegExp;
}

const NAME = /^@?[a-z0-9_]{1,50}$/i;
const ID = /^[0-9]{1,19}$/;
const COUNT = /^[0-9]{1,9}$/;
const ANY = /\S/;

/** Operators of X's recent search (docs: search/integrate/operators, 2026-08-22) and what each takes. */
const OPERATORS: Readonly<Record<string, Operator>> = {
  from: { alone: true, takes: NAME },
  to: { alone: true, takes: NAME },
  retweets_of: { alone: true, takes: NAME },
  url: { alone: true, takes: /[\p{L}\p{N}]/u },
  conversation_id: { alone: true, takes: ID },
  in_reply_to_tweet_id: { alone: true, takes: ID },
  in_reply_to_post_id: { alone: true, takes: ID },
  quotes_of_tweet_id: { alone: true, takes: ID },
  quotes_of_post_id: { alone: true, takes: ID },
  retweets_of_tweet_id: { alone: true, takes: ID },
  list: { alone: true, takes: ANY },
  place: { alone: true, takes: ANY },
  point_radius: { alone: true, takes: ANY },
  min_likes: { alone: true, takes: COUNT },
  min_replies: { alone: true, takes: COUNT },
  min_reposts: { alone: true, takes: COUNT },
  is: { alone: false, takes: /^(retweet|reply|quote|verified|nullcast)$/i },
  has: {
    alone: false,
    takes: /^(links|media|images|videos|video_link|mentions|hashtags|cashtags|geo)$/i,
  },
  lang: { alone: false, takes: /^[a-z]{2,3}(-[a-z]{2,4})?$/i },
};

/** The operator of that name; none where X's search has none. */
export function operatorOf(name: string): Operator | null {
  return Object.hasOwn(OPERATORS, name) ? (OPERATORS[name] ?? null) : null;
}
