package io.leadline.platform.idempotency;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.modulith.NamedInterface;

/** The operation's answer may hold a secret, or much of somebody's data: it is never stored, so {@code Idempotency-Key} has no effect. */
@Documented
@NamedInterface("web")
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface NeverReplayed {}
