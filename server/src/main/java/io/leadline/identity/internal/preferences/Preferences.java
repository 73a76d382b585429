package io.leadline.identity.internal.preferences;

import io.leadline.platform.access.Caller;
import io.leadline.platform.problem.DomainException;
import io.leadline.platform.problem.InvalidRequestException;
import io.leadline.platform.problem.NotFoundException;
import io.leadline.platform.problem.ProblemType;
import io.leadline.platform.web.json.JsonColumn;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/**
 * A person's preferences in one tenant, which go with the membership. The trail is not told of them: they change nothing anybody
 * else sees, and how somebody arranges their screen is nobody's business.
 */
@Service
class Preferences {
    private static final int MAX_NAMES = 100;
    private static final int MAX_BYTES = 16 * 1024;
    private static final Pattern NAME = Pattern.compile("[a-z0-9._-]{1,64}");
    private static final ProblemType TOO_MANY =
            ProblemType.conflict("too_many_preferences", "There are too many preferences");

    private final PreferenceRepository repository;
    private final JsonColumn json;
    private final Clock clock;

    Preferences(PreferenceRepository repository, JsonColumn json, Clock clock) {
        this.repository = repository;
        this.json = json;
        this.clock = clock;
    }

    Map<String, JsonNode> all(Caller caller) {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        repository
                .all(caller.tenantId(), caller.userId())
                .forEach((name, content) -> values.put(name, json.read(content, JsonNode.class)));
        return values;
    }

    JsonNode get(Caller caller, String name) {
        return repository
                .find(caller.tenantId(), caller.userId(), checked(name))
                .map(content -> json.read(content, JsonNode.class))
                .orElseThrow(() -> new NotFoundException("preference", name));
    }

    @Transactional
    public void put(Caller caller, String name, JsonNode value) {
        String content = storable(value);
        List<String> names = repository.lockNames(caller.tenantId(), caller.userId());
        if (names.size() >= MAX_NAMES && !names.contains(checked(name))) {
            throw new DomainException(TOO_MANY, "Delete one of the " + MAX_NAMES + " there are first.");
        }
        repository.put(caller.tenantId(), caller.userId(), checked(name), content, clock.instant());
    }

    @Transactional
    public void delete(Caller caller, String name) {
        if (repository.delete(caller.tenantId(), caller.userId(), checked(name)) == 0) {
            throw new NotFoundException("preference", name);
        }
    }

    private static String checked(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new DomainException(
                    ProblemType.INVALID_PARAMETER,
                    "A preference's name has 1 to 64 of the characters a-z, 0-9, dot, underscore and dash.");
        }
        return name;
    }

    private String storable(JsonNode value) {
        if (!value.isContainer()) {
            throw refused("type", "A preference is a JSON object or a list.");
        }
        String content = json.write(value);
        if (content.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            throw refused("too_long", "A preference may take at most 16 KiB.");
        }
        if (!JsonColumn.isStorable(json.read(content, Object.class))) {
            throw refused("not_storable", "A text holds a NUL or half of a character pair, or a number is too large.");
        }
        return content;
    }

    private static InvalidRequestException refused(String code, String message) {
        return new InvalidRequestException("value", code, message);
    }
}
