// The articles of tests/articles that the bench takes its prose from.

export const ARTICLES = ['treatment', 'leaflet', 'news', 'abstract', 'ordinary'] as const;
