package io.leadline.openapi.document;

/** How a type that knows no JSON annotations is written as JSON; a bean of this type tells the document, too. */
public record JsonMixIn(Class<?> type, Class<?> mixIn) {}
