package io.leadline.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadline.testing.ApiTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ApiTest
class OneStepCommitsApiTests {
    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void aTable() {
        jdbc.sql("CREATE TABLE one_step_commits (id INT PRIMARY KEY)").update();
    }

    @AfterEach
    void noTable() {
        jdbc.sql("DROP TABLE one_step_commits").update();
    }

    @Test
    void itIsWhatTheApplicationCommitsWith() {
        assertThat(transactions).isInstanceOf(OneStepCommits.class);
    }

    @Test
    void allOfATransactionStaysOrNothing() {
        transaction.executeWithoutResult(status -> {
            insert(1);
            insert(2);
        });

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    insert(3);
                    throw new IllegalStateException("given up");
                }))
                .hasMessage("given up");

        assertThat(jdbc.sql("SELECT id FROM one_step_commits ORDER BY id LIMIT 9")
                        .query(Integer.class)
                        .list())
                .containsExactly(1, 2);
    }

    private void insert(int id) {
        jdbc.sql("INSERT INTO one_step_commits VALUES (:id)").param("id", id).update();
    }
}
