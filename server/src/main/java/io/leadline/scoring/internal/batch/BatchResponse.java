package io.leadline.scoring.internal.batch;

public record BatchResponse(String message, String status, long jobId) {}
