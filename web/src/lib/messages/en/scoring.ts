export const scoring = {
  unscored: 'Not scored',
  category: { hot: 'Hot', warm: 'Warm', cold: 'Cold', nurture: 'Nurture' },
  component: {
    source_quality: 'Source quality',
    engagement: 'Engagement',
    conversion_probability: 'Conversion probability',
    urgency: 'Urgency',
  },
  tiles: {
    share: (share: string) => `${share} of scored leads`,
    from: (score: string) => `${score} and above`,
    between: (from: string, to: string) => `${from} to ${to}`,
    below: (score: string) => `below ${score}`,
  },
  distribution: {
    title: 'Score distribution',
    band: 'Scores',
    leads: 'Leads',
    range: (from: number, to: number) => `${from} to ${to}`,
    average: (score: string) => `Average score ${score}`,
  },
};
