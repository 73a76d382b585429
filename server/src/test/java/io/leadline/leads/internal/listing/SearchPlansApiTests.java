package io.leadline.leads.internal.listing;

import static io.leadline.testing.LeadBody.aLead;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.leads.ScoreSource;
import io.leadline.leads.internal.record.LeadRow;
import io.leadline.leads.internal.search.SearchBackfill;
import io.leadline.platform.paging.Page;
import io.leadline.tenancy.Tenants;
import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiTest;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCreator;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.RowMapperResultSetExtractor;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every statement of a search goes by an index: that of the terms, the leads' own, or that of the list's order. */
@ApiTest
class SearchPlansApiTests {
    @LocalServerPort
    private int port;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private LeadRow row;

    @Autowired
    private SearchBackfill backfill;

    @Autowired
    private Tenants tenants;

    @Autowired
    private ObjectProvider<ScoreSource> scores;

    private ApiClient admin;
    private ExplainedStatements statements;
    private LeadQuery query;

    @BeforeAll
    void aFewLeads() {
        admin = ApiClient.register(port);
        for (int i = 0; i < 5; i++) {
            aLead().with("phone", "+49302312510" + i).createdBy(admin);
        }
        statements = new ExplainedStatements(dataSource);
        JdbcClient jdbc = JdbcClient.create(new NamedParameterJdbcTemplate(statements));
        LeadSearch search = new LeadSearch(new LeadTerms(jdbc), backfill, tenants);
        query = new LeadQuery(jdbc, row, new LeadConditions(search, scores));
    }

    @ParameterizedTest
    @EnumSource
    void aSearchGoesByTheIndexOfTermsAndLooksItsLeadsUp(LeadSort sort) {
        Page<?> found = search("grace o'hopper 23125", sort);

        assertThat(found.items()).isEmpty();
        assertThat(search("grace hopper +4930231", sort).items()).hasSize(5);
        assertThat(statements.plans)
                .anySatisfy(step -> assertThat(step.table()).isEqualTo("lead_terms"))
                .filteredOn(step -> !step.table().startsWith("<"))
                .allSatisfy(step -> {
                    assertThat(step.key()).as("%s", step).isNotEqualTo("null");
                    assertThat(step.type()).as("%s", step).isNotIn("ALL", "index");
                });
    }

    private Page<?> search(String q, LeadSort sort) {
        statements.plans.clear();
        LeadFilter filter = new LeadFilter(null, null, null, null, null, null, null, null, q, null, null, null, null);
        return query.page(admin.tenantId(), filter, sort, null, 10);
    }

    /** A line of a plan. */
    private record Step(String table, String type, String key, String sql) {}

    /** Has every statement explained before it runs. */
    private static final class ExplainedStatements extends JdbcTemplate {
        private final List<Step> plans = new ArrayList<>();

        ExplainedStatements(DataSource dataSource) {
            super(dataSource);
        }

        @Override
        public <T extends @Nullable Object> T query(PreparedStatementCreator creator, ResultSetExtractor<T> extractor) {
            List<String> asked = new ArrayList<>();
            List<Step> plan = Objects.requireNonNull(super.query(
                    connection -> creator.createPreparedStatement(explaining(connection, asked)),
                    new RowMapperResultSetExtractor<>((row, number) -> new Step(
                            String.valueOf(row.getString("table")),
                            String.valueOf(row.getString("type")),
                            String.valueOf(row.getString("key")),
                            asked.getLast()))));
            plan.stream().filter(step -> !"null".equals(step.table())).forEach(plans::add);
            return super.query(creator, extractor);
        }

        private static Connection explaining(Connection connection, List<String> asked) {
            return (Connection) Proxy.newProxyInstance(
                    Connection.class.getClassLoader(),
                    new Class<?>[] {Connection.class},
                    (proxy, method, arguments) -> {
                        if (method.getName().toLowerCase(Locale.ROOT).equals("preparestatement")) {
                            asked.add((String) arguments[0]);
                            arguments[0] = "EXPLAIN FORMAT=TRADITIONAL " + arguments[0];
                        }
                        return method.invoke(connection, arguments);
                    });
        }
    }
}
