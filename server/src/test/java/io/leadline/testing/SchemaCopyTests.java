package io.leadline.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class SchemaCopyTests {
    private final TestDatabase original = TestDatabase.create();
    private final TestDatabase copy = TestDatabase.create();

    private static DataSource source(TestDatabase database) {
        return new DriverManagerDataSource(database.url(), database.username(), database.password());
    }

    private List<Map<String, @Nullable Object>> inCopy(String query) {
        return JdbcClient.create(source(copy)).sql(query).query().listOfRows();
    }

    @Test
    void tablesRowsTriggersAndViewsAreTheSame() {
        original.execute(
                "CREATE TABLE owners (id BIGINT PRIMARY KEY, secret VARBINARY(8), name VARCHAR(20), "
                        + "initial CHAR(1) AS (LEFT(name, 1)) STORED)",
                "CREATE TABLE pets (id BIGINT AUTO_INCREMENT PRIMARY KEY, owner_id BIGINT NOT NULL, "
                        + "CONSTRAINT owned FOREIGN KEY (owner_id) REFERENCES owners (id))",
                "INSERT INTO owners (id, secret, name) VALUES (1, 0x00FF27, 'O''Neill \\\\ ü'), (2, NULL, NULL)",
                "INSERT INTO pets (owner_id) VALUES (1)",
                "CREATE TRIGGER shouts BEFORE INSERT ON owners FOR EACH ROW BEGIN SET NEW.name = UPPER(NEW.name); END",
                "CREATE VIEW z_named AS SELECT id, name FROM owners WHERE name IS NOT NULL",
                "CREATE VIEW a_named_pets AS SELECT pets.id, z_named.name FROM pets JOIN z_named ON z_named.id = owner_id");

        SchemaCopy.create(source(copy), SchemaCopy.statements(source(original)));

        String all = "SELECT id, HEX(secret) AS secret, name, initial FROM owners ORDER BY id";
        assertThat(inCopy(all))
                .hasSize(2)
                .isEqualTo(JdbcClient.create(source(original)).sql(all).query().listOfRows());
        assertThat(inCopy("SELECT * FROM a_named_pets")).hasSize(1);
        assertThatThrownBy(() -> copy.execute("INSERT INTO pets (owner_id) VALUES (3)"))
                .hasMessageContaining("owned");
        copy.execute("INSERT INTO owners (id, name) VALUES (3, 'ada')");
        assertThat(inCopy("SELECT name FROM owners WHERE id = 3")).containsExactly(Map.of("name", "ADA"));
        original.execute("DELETE FROM pets");
        assertThat(inCopy("SELECT * FROM a_named_pets")).as("its own").hasSize(1);
    }

    @Test
    void whatItCannotCopyIsRefused() {
        original.execute("CREATE FUNCTION answer() RETURNS INT DETERMINISTIC RETURN 42");

        assertThatThrownBy(() -> SchemaCopy.statements(source(original)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("answer");
    }
}
