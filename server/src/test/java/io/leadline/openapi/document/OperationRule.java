package io.leadline.openapi.document;

import io.swagger.v3.oas.models.Operation;
import org.springframework.web.method.HandlerMethod;

/** Completes the description of an operation from what its method declares. */
@FunctionalInterface
interface OperationRule {
    void complete(Operation operation, HandlerMethod method);
}
