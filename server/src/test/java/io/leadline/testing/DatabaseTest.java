package io.leadline.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.ContextConfiguration;

/**
 * Gives the application context of a test a database of its own. To be put beside {@code @SpringBootTest} or
 * {@code @ApplicationModuleTest}; tests that share a cached context share its database.
 *
 * <pre>{@code
 * @SpringBootTest
 * @DatabaseTest
 * class LeadImportApiTests { ... }
 * }</pre>
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ContextConfiguration(initializers = TestDatabase.ContextInitializer.class)
public @interface DatabaseTest {}
