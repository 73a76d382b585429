package io.leadline.platform.phase;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;

/**
 * Hears once the score is right, and changes what has to follow.
 *
 * @see Phases#REACT
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@EventListener
@Order(Phases.REACT)
public @interface ReactPhase {}
