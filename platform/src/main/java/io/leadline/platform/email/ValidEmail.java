package io.leadline.platform.email;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** The text is an {@link EmailAddress}; what is wrong with it is told as {@code invalid_email}. */
@Documented
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = ValidEmail.Validator.class)
public @interface ValidEmail {
    String message() default "Enter one address, such as ada@example.com.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Leaves what is missing to {@code @NotBlank}. */
    final class Validator implements ConstraintValidator<ValidEmail, String> {
        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            if (text == null || text.isBlank()) {
                return true;
            }
            try {
                EmailAddress.of(text);
                return true;
            } catch (InvalidEmailException invalid) {
                context.disableDefaultConstraintViolation();
                context.buildConstraintViolationWithTemplate(escaped(String.valueOf(invalid.getMessage())))
                        .addConstraintViolation();
                return false;
            }
        }

        /** The message may quote a character of the text, and must not be taken for a template. */
        private static String escaped(String message) {
            return message.replaceAll("([\\\\{}$])", "\\\\$1");
        }
    }
}
