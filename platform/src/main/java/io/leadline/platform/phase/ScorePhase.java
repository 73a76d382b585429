package io.leadline.platform.phase;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;

/**
 * Hears once it is written down, and brings the score up to date.
 *
 * @see Phases#SCORE
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@EventListener
@Order(Phases.SCORE)
public @interface ScorePhase {}
