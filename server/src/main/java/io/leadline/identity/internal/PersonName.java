package io.leadline.identity.internal;

record PersonName(String firstName, String lastName) {}
