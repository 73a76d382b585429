package io.leadline.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(classes = TestDatabaseTests.class)
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class
})
@DatabaseTest
class TestDatabaseTests {
    @Autowired
    private JdbcClient jdbc;

    @Test
    void everyContextHasAnEmptyDatabaseOfItsOwn() {
        String name = jdbc.sql("SELECT DATABASE()").query(String.class).single();

        assertThat(name).startsWith("leadline_test_");
        assertThat(jdbc.sql("SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE()")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void twoDatabasesDoNotSeeEachOther() {
        TestDatabase one = TestDatabase.create();
        TestDatabase other = TestDatabase.create();
        one.execute("CREATE TABLE leads (id BIGINT PRIMARY KEY)");
        other.execute("CREATE TABLE leads (id BIGINT PRIMARY KEY)");

        assertThat(one.url()).isNotEqualTo(other.url());
    }
}
