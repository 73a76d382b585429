package io.leadline.onboarding.internal;

/**
 * What became of the sample data.
 *
 * @param removed sample leads that are gone, with their timelines and tasks
 * @param kept sample leads somebody worked on, which are leads like any others now
 */
record SampleRemoval(int removed, int kept) {}
