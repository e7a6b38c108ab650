declare module "sentiment" {
  class Sentiment {
    analyze(text: string): { score: number };
  }
  export = Sentiment;
}
declare module "vader-sentiment" {
  export const SentimentIntensityAnalyzer: { polarity_scores(text: string): { compound: number } };
}
