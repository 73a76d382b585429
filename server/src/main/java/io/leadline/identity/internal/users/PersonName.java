package io.leadline.identity.internal.users;

public record PersonName(String firstName, String lastName) {}
