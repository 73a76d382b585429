package io.leadline.platform.database;

import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.support.JdbcTransactionManager;

@Configuration(proxyBeanMethods = false)
class TransactionConfiguration {
    @Bean
    JdbcTransactionManager transactionManager(DataSource dataSource) {
        return new OneStepCommits(dataSource);
    }
}
