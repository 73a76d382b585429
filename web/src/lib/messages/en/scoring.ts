export const scoring = {
  unscored: 'Not scored',
  category: { hot: 'Hot', warm: 'Warm', cold: 'Cold', nurture: 'Nurture' },
  component: {
    source_quality: 'Source quality',
    engagement: 'Engagement',
    conversion_probability: 'Conversion probability',
    urgency: 'Urgency',
  },
};
