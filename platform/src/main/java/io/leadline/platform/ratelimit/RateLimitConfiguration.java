package io.leadline.platform.ratelimit;

import io.leadline.platform.TenantId;
import io.leadline.platform.access.Callers;
import io.leadline.platform.access.OperationRule;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Who calls is counted before the access rules, so that refused calls count too; the tenant behind them, so that nobody from
 * outside uses up what its members have.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RateLimitProperties.class)
class RateLimitConfiguration implements WebMvcConfigurer {
    private static final int BEFORE_ACCESS = -100;
    private static final int BEHIND_ACCESS = 50;

    private final RateLimits limits;

    RateLimitConfiguration(RateLimits limits) {
        this.limits = limits;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new Persons(limits)).order(BEFORE_ACCESS);
        registry.addInterceptor(new Tenants(limits)).order(BEHIND_ACCESS);
    }

    private record Persons(RateLimits limits) implements HandlerInterceptor {
        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            if (handler instanceof HandlerMethod operation && request.getDispatcherType() == DispatcherType.REQUEST) {
                OperationRule rule = OperationRule.of(operation);
                if (rule.isOurs() && rule.isOpenToAll()) {
                    limits.countAddress(request, response);
                } else if (rule.isOurs()) {
                    limits.countPerson(Callers.signedIn(), response);
                }
            }
            return true;
        }
    }

    private record Tenants(RateLimits limits) implements HandlerInterceptor {
        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            TenantId tenantId = Callers.tenant(request);
            if (tenantId != null && request.getDispatcherType() == DispatcherType.REQUEST) {
                limits.countTenant(tenantId, response);
            }
            return true;
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Stores {
        @Bean
        @ConditionalOnProperty("spring.data.redis.url")
        SharedRateLimitBuckets sharedBudgets(
                LettuceConnectionFactory connections, RateLimitProperties properties, Clock clock) {
            return new SharedRateLimitBuckets(connections, properties, clock);
        }

        @Bean
        @ConditionalOnMissingBean
        RateLimitBuckets localBudgets(RateLimitProperties properties, Clock clock) {
            return new LocalRateLimitBuckets(properties, clock);
        }
    }
}
