package io.leadline.platform.database;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The views of a module's tables that modules which may use it may read, too: its published language in the database. Everything
 * else there is the module's own. A view is mergeable (no aggregate, no {@code DISTINCT}, no {@code UNION}), so that the
 * database plans a query as if it named the tables; nobody locks rows through it, for locks belong to the owner.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PACKAGE)
public @interface Publishes {
    /** The names of the views, as the module's migrations create them. */
    String[] value();
}
