package io.leadline.platform.web.json;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a body that a controller takes as plain JSON has to look like, for the API's document. Of an operation that takes JSON
 * Merge Patch, it names the record of the writable fields.
 */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface BodyOf {
    Class<?> value();
}
