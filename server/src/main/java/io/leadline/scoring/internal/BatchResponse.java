package io.leadline.scoring.internal;

record BatchResponse(String message, String status, long jobId) {}
