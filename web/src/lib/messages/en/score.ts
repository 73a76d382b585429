/** What a badge says, on every page that shows one. */
export const score = {
  unscored: 'Not scored',
  category: { hot: 'Hot', warm: 'Warm', cold: 'Cold', nurture: 'Nurture' },
  why: 'Why this score',
  open: (score: string, category: string) => `Score ${score}, ${category}. Show why`,
};
