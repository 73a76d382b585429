package io.leadline.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.platform.erasure.PersonalData;
import io.leadline.platform.erasure.Place;
import io.leadline.testing.ApiTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** No column is forgotten when a person is erased. */
@ApiTest
class PersonalDataPlacesApiTests {
    @Autowired
    private ObjectProvider<PersonalData> registered;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void everyColumnThatHoldsTextOrBytesIsDeclaredOnceByItsModule() {
        List<String> declared = places().stream().map(Place::toString).toList();

        assertThat(declared).doesNotHaveDuplicates();
        assertThat(declared)
                .as("declare a new column in its module's PersonalData bean: how does a person go from there?")
                .containsExactlyInAnyOrderElementsOf(columns());
    }

    @Test
    void everyPlaceSaysWhyThatIsEnough() {
        assertThat(places())
                .allSatisfy(place -> assertThat(place.reason()).as("%s", place).hasSizeGreaterThan(4));
    }

    @Test
    void whatIsSearchedCanBeWalkedById() {
        assertThat(places().stream().filter(Place::isSearched))
                .isNotEmpty()
                .allSatisfy(place -> assertThat(jdbc.sql(
                                        "SELECT COUNT(*) FROM information_schema.columns WHERE table_schema = DATABASE()"
                                                + " AND table_name = :table AND column_name IN ('tenant_id', 'id')")
                                .param("table", place.table())
                                .query(Integer.class)
                                .single())
                        .as("%s", place)
                        .isEqualTo(2));
    }

    private List<Place> places() {
        return registered.stream().flatMap(module -> module.places().stream()).toList();
    }

    /** Without the ids of tenants, the migrations' own history, and tables that tests make for themselves. */
    private List<String> columns() {
        return jdbc.sql("""
                        SELECT CONCAT(table_name, '.', column_name) FROM information_schema.columns
                        JOIN information_schema.tables USING (table_schema, table_name)
                        WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE' AND table_name NOT LIKE 'flyway%' AND table_name <> 'counted' AND column_name <> 'tenant_id'
                            AND data_type NOT IN ('int', 'bigint', 'smallint', 'tinyint', 'datetime', 'date', 'decimal', 'double')""").query((row, number) -> row.getString(1)).list();
    }
}
