/** One interaction as the rules of words and people read it; everything outside the words may be unknown. */
export interface TextToTriage {
  text: string;
  /** Two letters; null is unknown. */
  language: string | null;
  kind: string;
  audience: string;
  publishedAt: Date;
  author: {
    bio: string | null;
    displayName: string | null;
    followers: number | null;
    isVerified: boolean;
    verifiedType: string | null;
  };
  reposts: number;
  likes: number;
  views: number;
  /** −1 to 1; null is not rated. */
  tone: number | null;
}
