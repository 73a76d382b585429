package ceiling;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Answers of the size of Leadline's: a constant, a row read by its primary key, a page of a hundred rows. */
@RestController
class BareController {
    /** As long as the answer of {@code GET /leads/{id}/score}. */
    private static final String CONSTANT =
            "{\"id\":1,\"lead_id\":1,\"tenant_id\":\"default-tenant\",\"reason_text\":\"" + "x".repeat(500) + "\"}";

    private static final String SCORE = "SELECT * FROM lead_scores WHERE tenant_id = ? AND lead_id = ?";
    private static final String CATEGORY = """
            SELECT s.*, l.first_name, l.last_name, l.company, l.email, l.phone, l.source AS lead_source, l.status, l.priority,
            l.assigned_agent_id
            FROM lead_scores s FORCE INDEX (ix_lead_scores_category)
            STRAIGHT_JOIN leads l ON l.tenant_id = s.tenant_id AND l.id = s.lead_id
            WHERE s.tenant_id = ? AND s.score_category = 'cold' ORDER BY s.overall_score DESC, s.lead_id DESC LIMIT 100""";

    private final DataSource pool;

    BareController(DataSource pool) {
        this.pool = pool;
    }

    @GetMapping(path = "/constant", produces = MediaType.APPLICATION_JSON_VALUE)
    String constant() {
        return CONSTANT;
    }

    @GetMapping("/score/{lead}")
    BareScore score(@RequestHeader("X-Tenant-ID") String tenant, @PathVariable long lead) throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement select = connection.prepareStatement(SCORE)) {
            select.setString(1, tenant);
            select.setLong(2, lead);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return BareScore.read(row);
            }
        }
    }

    @GetMapping("/category")
    BarePage category(@RequestHeader("X-Tenant-ID") String tenant) throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement select = connection.prepareStatement(CATEGORY)) {
            select.setString(1, tenant);
            try (ResultSet row = select.executeQuery()) {
                List<BareLead> leads = new ArrayList<>();
                while (row.next()) {
                    leads.add(BareLead.read(row));
                }
                return new BarePage("cold", leads.size(), leads);
            }
        }
    }
}
