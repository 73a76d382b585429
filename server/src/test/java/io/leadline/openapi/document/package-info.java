/**
 * The API's document (OpenAPI 3.1), made from the code: what springdoc finds, completed by what the access rules, records and
 * annotations of the operations say. Texts and examples lie in the resources under {@code openapi/}.
 */
@NullMarked
package io.leadline.openapi.document;

import org.jspecify.annotations.NullMarked;
