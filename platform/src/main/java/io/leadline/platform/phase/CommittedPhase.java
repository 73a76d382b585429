package io.leadline.platform.phase;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.core.annotation.Order;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Hears after the commit, or at once where there is no transaction.
 *
 * @see Phases#COMMITTED
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@TransactionalEventListener(fallbackExecution = true)
@Order(Phases.COMMITTED)
public @interface CommittedPhase {}
