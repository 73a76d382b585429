package io.leadline.platform.phase;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;

/**
 * Hears last in the transaction: notes who is to be told, forgets what was counted.
 *
 * @see Phases#NOTIFY
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@EventListener
@Order(Phases.NOTIFY)
public @interface NotifyPhase {}
