package io.leadline.platform.database;

import java.time.Duration;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.ProxyMethodInvocation;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Two transactions that wait for each other end with the database giving one of them up: nothing of it is left, so it is
 * simply done again. This is so for every {@code @Transactional} method that is not itself called inside a transaction.
 */
@Configuration(proxyBeanMethods = false)
class RetriedTransactions implements MethodInterceptor {
    /** Pauses of random length, so that the same two do not meet again. */
    private static final RetryPolicy POLICY = RetryPolicy.builder()
            .includes(PessimisticLockingFailureException.class)
            .maxRetries(4)
            .delay(Duration.ofMillis(15))
            .jitter(Duration.ofMillis(10))
            .multiplier(2)
            .build();

    private final RetryTemplate retries = new RetryTemplate(POLICY);

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static DefaultPointcutAdvisor retriedTransactionAdvisor() {
        DefaultPointcutAdvisor advisor = new DefaultPointcutAdvisor(
                AnnotationMatchingPointcut.forMethodAnnotation(Transactional.class), new RetriedTransactions());
        advisor.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return advisor;
    }

    @Override
    public @Nullable Object invoke(MethodInvocation invocation) throws Throwable {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return invocation.proceed();
        }
        try {
            return retries.execute(
                    () -> ((ProxyMethodInvocation) invocation).invocableClone().proceed());
        } catch (RetryException lost) {
            throw lost.getCause();
        }
    }
}
