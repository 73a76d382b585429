package io.leadline.platform.phase;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;

/**
 * Hears first, and may refuse the change by throwing.
 *
 * @see Phases#CHECK
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@EventListener
@Order(Phases.CHECK)
public @interface CheckPhase {}
