package io.leadline.identity.internal.apikeys;

import io.leadline.platform.access.lasting.AccessGrants;
import io.leadline.platform.broadcast.Broadcast;
import io.leadline.platform.cache.ReadCache;
import io.leadline.platform.database.AfterCommit;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Keys by their hash, from memory: every call with a key asks. A revoked one is forgotten everywhere at once by broadcast, and
 * within ten seconds should that be lost.
 */
@Component
class LiveApiKeys {
    private static final String TOPIC = "identity.api-keys";

    private final ReadCache<String, ApiKey> byHash = new ReadCache<>(20_000, Duration.ofSeconds(10));
    private final ApiKeyRepository repository;
    private final Broadcast broadcast;

    LiveApiKeys(ApiKeyRepository repository, Broadcast broadcast) {
        this.repository = repository;
        this.broadcast = broadcast;
        broadcast.listen(TOPIC, byHash::forget);
    }

    Optional<ApiKey> find(String token) {
        byte[] hash = ApiKeyText.hash(token);
        return Optional.ofNullable(byHash.get(
                HexFormat.of().formatHex(hash),
                () -> repository.findByHash(hash).orElse(null)));
    }

    void revoked(long keyId, String hash) {
        AfterCommit.run(() -> {
            broadcast.send(TOPIC, hash);
            broadcast.send(AccessGrants.KEY_REVOKED, Long.toString(keyId));
        });
    }
}
