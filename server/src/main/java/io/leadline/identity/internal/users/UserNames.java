package io.leadline.identity.internal.users;

import io.leadline.identity.People;
import io.leadline.platform.UserId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class UserNames implements People {
    private final JdbcClient jdbc;

    UserNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<UserId, String> names(Set<UserId> userIds) {
        Map<UserId, String> names = new LinkedHashMap<>();
        if (!userIds.isEmpty()) {
            jdbc.sql("SELECT id, first_name, last_name FROM users WHERE id IN (:ids)")
                    .param("ids", userIds.stream().map(UserId::value).toList())
                    .query(row -> {
                        names.put(new UserId(row.getLong(1)), (row.getString(2) + " " + row.getString(3)).strip());
                    });
        }
        return names;
    }
}
