package io.leadline.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.aopalliance.intercept.MethodInterceptor;
import org.junit.jupiter.api.Test;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class RetriedTransactionsTests {
    private int calls;

    interface Work {
        int doIt();
    }

    private Work failing(int times, RuntimeException failure) {
        Work work = () -> {
            calls++;
            if (calls <= times) {
                throw failure;
            }
            return calls;
        };
        ProxyFactory proxy = new ProxyFactory(work);
        proxy.addAdvice(new RetriedTransactions());
        proxy.addAdvice((MethodInterceptor) invocation -> invocation.proceed());
        return (Work) proxy.getProxy();
    }

    @Test
    void aTransactionThatLostAgainstAnotherIsDoneAgain() {
        assertThat(failing(3, new CannotAcquireLockException("deadlock")).doIt())
                .isEqualTo(4);
    }

    @Test
    void oneThatAlwaysLosesFailsInTheEnd() {
        assertThatThrownBy(failing(99, new CannotAcquireLockException("deadlock"))::doIt)
                .isInstanceOf(CannotAcquireLockException.class);
        assertThat(calls).isEqualTo(5);
    }

    @Test
    void otherFailuresAreNotRepeated() {
        assertThatThrownBy(failing(1, new DuplicateKeyException("there already"))::doIt)
                .isInstanceOf(DuplicateKeyException.class);
        assertThat(calls).isEqualTo(1);
    }

    @Test
    void insideATransactionTheOuterOneDecides() {
        TransactionSynchronizationManager.setActualTransactionActive(true);
        try {
            assertThatThrownBy(failing(1, new CannotAcquireLockException("deadlock"))::doIt)
                    .isInstanceOf(CannotAcquireLockException.class);
        } finally {
            TransactionSynchronizationManager.setActualTransactionActive(false);
        }
        assertThat(calls).isEqualTo(1);
    }
}
