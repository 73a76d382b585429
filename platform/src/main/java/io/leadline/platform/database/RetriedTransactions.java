package io.leadline.platform.database;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
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
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Two transactions that wait for each other end with the database giving one of them up: nothing of it is left, so it is
 * simply done again. This is so for every {@code @Transactional} method that is not itself called inside a transaction.
 */
@Configuration(proxyBeanMethods = false)
class RetriedTransactions implements MethodInterceptor {
    private static final int TRIES = 5;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(10);

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
        boolean joins = TransactionSynchronizationManager.isActualTransactionActive();
        for (int tried = 1; ; tried++) {
            try {
                return ((ProxyMethodInvocation) invocation).invocableClone().proceed();
            } catch (PessimisticLockingFailureException lost) {
                if (joins || tried == TRIES) {
                    throw lost;
                }
                pause(tried);
            }
        }
    }

    /** Of random length, so that the same two do not meet again. */
    private static void pause(int tried) {
        long longest = FIRST_PAUSE.toNanos() << tried;
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(longest / 2, longest));
    }
}
