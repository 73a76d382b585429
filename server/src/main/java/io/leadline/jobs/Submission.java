package io.leadline.jobs;

/**
 * What became of a wish for a job.
 *
 * @param isNew false when an open job with the same exclusive key was there already; {@code job} is that one then
 */
public record Submission(Job job, boolean isNew) {}
