package io.leadline.platform.problem;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The problem codes an operation may answer with, beyond those that its access rule, its parameters and its body bring along.
 * The API's document lists them; {@code openapi/problems.json} says what each means.
 *
 * <pre>{@code
 * @MayRespondWith({"already_member", "email_taken"})
 * }</pre>
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface MayRespondWith {
    String[] value();
}
