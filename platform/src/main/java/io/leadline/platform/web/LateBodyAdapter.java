package io.leadline.platform.web;

import io.leadline.platform.access.LateBodies;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.ServletInvocableHandlerMethod;

/** Has {@link LateBodies} look at the caller between reading the body and calling the operation: no interceptor stands there. */
final class LateBodyAdapter extends RequestMappingHandlerAdapter {
    private final ObjectProvider<LateBodies> bodies;

    LateBodyAdapter(ObjectProvider<LateBodies> bodies) {
        this.bodies = bodies;
    }

    @Override
    protected ServletInvocableHandlerMethod createInvocableHandlerMethod(HandlerMethod operation) {
        return new BehindBody(operation, bodies);
    }

    private static final class BehindBody extends ServletInvocableHandlerMethod {
        private final ObjectProvider<LateBodies> bodies;

        BehindBody(HandlerMethod operation, ObjectProvider<LateBodies> bodies) {
            super(operation);
            this.bodies = bodies;
        }

        @Override
        protected @Nullable Object doInvoke(@Nullable Object... arguments) throws Exception {
            if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes here) {
                bodies.getObject().arrived(here.getRequest());
            }
            return super.doInvoke(arguments);
        }
    }
}
