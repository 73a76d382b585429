package io.leadline.jobs;

/** The job cannot be done; the message is a sentence for the person who started it. */
public final class JobFailedException extends RuntimeException {
    public JobFailedException(String sentence) {
        super(sentence);
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
