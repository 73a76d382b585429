package io.leadline.openapi.document;

import io.leadline.platform.access.PublicOperation;
import io.leadline.platform.access.Requires;
import io.leadline.platform.access.RequiresOperator;
import io.leadline.platform.access.Scope;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.List;
import org.springframework.web.method.HandlerMethod;

/**
 * Who may call: nobody in particular, somebody signed in, the operator, or a member with a role, which the requirement names. What an API
 * key needs stands in {@code x-api-key-scope}; without it, no key may call.
 */
final class AccessRule implements OperationRule {
    static final String TOKEN = "token";
    static final String TENANT = "tenant";
    static final String OPERATOR = "operator";
    static final String KEY_SCOPE = "x-api-key-scope";

    @Override
    public void complete(Operation operation, HandlerMethod method) {
        if (method.hasMethodAnnotation(PublicOperation.class)) {
            operation.setSecurity(List.of());
            say(operation, "Open to everybody.");
            return;
        }
        Requires requires = method.getMethodAnnotation(Requires.class);
        SecurityRequirement requirement = new SecurityRequirement();
        if (method.hasMethodAnnotation(RequiresOperator.class)) {
            requirement.addList(TOKEN, OPERATOR);
            say(operation, "For the operator: an admin of the installation's first tenant.");
        } else if (requires == null) {
            requirement.addList(TOKEN);
        } else {
            String role = requires.value().wireName();
            requirement.addList(TOKEN, role).addList(TENANT);
            say(operation, "Needs the role " + role + ".");
        }
        sayWhatKeysMay(operation, method);
        operation.setSecurity(List.of(requirement));
    }

    private static void sayWhatKeysMay(Operation operation, HandlerMethod method) {
        if (Scope.isForPeopleOnly(method)) {
            say(operation, "Not with an API key.");
        } else {
            String scope = Scope.of(method).wireName();
            operation.addExtension(KEY_SCOPE, scope);
            say(operation, "An API key needs the scope " + scope + ".");
        }
    }

    static void say(Operation operation, String sentence) {
        String before = operation.getDescription();
        operation.setDescription(before == null ? sentence : before + " " + sentence);
    }
}
