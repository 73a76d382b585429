package io.leadline.platform.web.operations;

import io.leadline.platform.access.lasting.LateBodies;
import io.leadline.platform.web.json.JsonAnswers;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolverComposite;
import org.springframework.web.method.support.HandlerMethodReturnValueHandlerComposite;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.ServletInvocableHandlerMethod;
import tools.jackson.databind.json.JsonMapper;

/**
 * Has {@link IdArguments} read ids, {@link JsonAnswers} write what operations answer, and {@link LateBodies} look at the caller between reading the body and
 * calling the operation: no interceptor stands there.
 */
public final class OperationAdapter extends RequestMappingHandlerAdapter {
    private final Supplier<LateBodies> bodies;
    private final JsonMapper json;

    public OperationAdapter(Supplier<LateBodies> bodies, JsonMapper json) {
        this.bodies = bodies;
        this.json = json;
    }

    @Override
    public void afterPropertiesSet() {
        super.afterPropertiesSet();
        HandlerMethodReturnValueHandlerComposite answers = new HandlerMethodReturnValueHandlerComposite();
        answers.addHandlers(getReturnValueHandlers());
        setReturnValueHandlers(List.of(new JsonAnswers(json, answers), answers));
        HandlerMethodArgumentResolverComposite arguments = new HandlerMethodArgumentResolverComposite();
        arguments.addResolvers(getArgumentResolvers());
        setArgumentResolvers(List.of(new IdArguments(arguments), arguments));
    }

    @Override
    protected ServletInvocableHandlerMethod createInvocableHandlerMethod(HandlerMethod operation) {
        return new BehindBody(operation, bodies);
    }

    private static final class BehindBody extends ServletInvocableHandlerMethod {
        private final Supplier<LateBodies> bodies;

        BehindBody(HandlerMethod operation, Supplier<LateBodies> bodies) {
            super(operation);
            this.bodies = bodies;
        }

        @Override
        protected @Nullable Object doInvoke(@Nullable Object... arguments) throws Exception {
            if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes here) {
                bodies.get().arrived(here.getRequest());
            }
            return super.doInvoke(arguments);
        }
    }
}
