package io.leadline.identity.internal;

public record PersonName(String firstName, String lastName) {}
