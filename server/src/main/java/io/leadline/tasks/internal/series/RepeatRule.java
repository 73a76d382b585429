package io.leadline.tasks.internal.series;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The text is a recurrence rule a task may have; what is wrong with another one is told. */
@Documented
@Constraint(validatedBy = RepeatRule.Check.class)
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface RepeatRule {
    String message() default "must be a supported RRULE such as FREQ=WEEKLY;BYDAY=MO";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Asks {@link Recurrence}. */
    final class Check implements ConstraintValidator<RepeatRule, String> {
        @Override
        public boolean isValid(@Nullable String rule, ConstraintValidatorContext context) {
            Optional<String> problem = rule == null ? Optional.empty() : Recurrence.problem(rule);
            problem.ifPresent(sentence -> {
                context.disableDefaultConstraintViolation();
                context.buildConstraintViolationWithTemplate(literal(sentence)).addConstraintViolation();
            });
            return problem.isEmpty();
        }

        /** Text of a request is no template. */
        private static String literal(String sentence) {
            return sentence.replaceAll("([\\\\{}$])", "\\\\$1");
        }
    }
}
