/** What the desk asks of a post, in the tweet vocabulary, which carries authors and references as plain fields. */
export const postQuery = {
  "tweet.fields":
    "attachments,author_id,conversation_id,created_at,display_text_range,edit_history_tweet_ids,entities,in_reply_to_user_id,lang,note_tweet,public_metrics,referenced_tweets,reply_settings",
  expansions:
    "author_id,in_reply_to_user_id,attachments.media_keys,referenced_tweets.id,referenced_tweets.id.author_id",
  "user.fields":
    "description,profile_image_url,protected,public_metrics,receives_your_dm,username,verified,verified_type",
  "media.fields": "alt_text,media_key,preview_image_url,type,url,variants",
} as const;

export const messageQuery = {
  "dm_event.fields":
    "attachments,created_at,dm_conversation_id,entities,event_type,id,referenced_tweets,sender_id,text",
  expansions: "sender_id,attachments.media_keys",
  "user.fields": postQuery["user.fields"],
  "media.fields": postQuery["media.fields"],
  event_types: "MessageCreate",
} as const;
