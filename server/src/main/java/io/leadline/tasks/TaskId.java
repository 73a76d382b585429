package io.leadline.tasks;

public record TaskId(long value) {}
