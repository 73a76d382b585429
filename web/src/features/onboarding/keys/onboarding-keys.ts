import { keyRoot } from '@/lib/query/key-root';

export const onboardingKeys = { sampleData: keyRoot('sample-data') };
