package io.leadline.platform.access;

import io.leadline.platform.access.lasting.LateBodies;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class AccessConfiguration implements WebMvcConfigurer {
    private static final int BEHIND_ACCESS = 10;

    private final AccessInterceptor accessInterceptor;
    private final LateBodies bodies;

    AccessConfiguration(AccessInterceptor accessInterceptor, LateBodies bodies) {
        this.accessInterceptor = accessInterceptor;
        this.bodies = bodies;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(accessInterceptor);
        registry.addInterceptor(bodies).order(BEHIND_ACCESS);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CallerArguments());
    }
}
