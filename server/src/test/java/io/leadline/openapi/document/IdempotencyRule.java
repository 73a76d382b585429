package io.leadline.openapi.document;

import io.leadline.platform.idempotency.Idempotency;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import org.springframework.web.method.HandlerMethod;

/** Every POST takes an {@code Idempotency-Key}, or says that it ignores one. */
final class IdempotencyRule implements OperationRule {
    @Override
    public void complete(Operation operation, HandlerMethod method) {
        if (Idempotency.appliesTo(method)) {
            Schema<?> schema = Schemas.ofType("string");
            schema.setMinLength(1);
            schema.setMaxLength(Idempotency.MAX_KEY_LENGTH);
            operation.addParametersItem(new HeaderParameter()
                    .name(Idempotency.KEY_HEADER)
                    .required(false)
                    .schema(schema));
        } else if (Idempotency.isIgnoredBy(method)) {
            AccessRule.say(
                    operation,
                    "Ignores Idempotency-Key: the answer is never stored, for it may hold a secret or much of somebody's data.");
        }
    }
}
