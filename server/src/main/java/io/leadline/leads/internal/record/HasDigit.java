package io.leadline.leads.internal.record;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** A text with a digit of any script in it. No pattern says so that every reader of the API document understands. */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = HasDigit.Validator.class)
@interface HasDigit {
    String message() default "must contain a digit";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Finds the digit. */
    final class Validator implements ConstraintValidator<HasDigit, String> {
        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null || text.codePoints().anyMatch(Character::isDigit);
        }
    }
}
