package io.leadline.platform.catalogue;

import io.leadline.platform.TenantId;
import io.leadline.platform.paging.Cursor;
import io.leadline.platform.paging.Limits;
import io.leadline.platform.paging.Page;
import io.leadline.platform.web.EntityTags;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/** How the operations of a catalogue answer; the controller declares them and who may call them. */
public final class CatalogueResource {
    private final String path;

    /** @param path of the collection, such as {@code /api/v1/teams} */
    public CatalogueResource(String path) {
        this.path = path;
    }

    /** Reads the entries beyond one. */
    @FunctionalInterface
    public interface Reader<E> {
        List<E> read(TenantId tenantId, long beyond, int limit);
    }

    /** A page of a catalogue that lists its oldest entries first. */
    public <E extends CatalogueEntry> Page<E> page(
            TenantId tenantId, @Nullable Integer limit, @Nullable String cursor, Reader<E> reader) {
        return page(tenantId, limit, cursor, 0, reader);
    }

    /** A page of a catalogue that lists its newest entries first. */
    public <E extends CatalogueEntry> Page<E> newestFirst(
            TenantId tenantId, @Nullable Integer limit, @Nullable String cursor, Reader<E> reader) {
        return page(tenantId, limit, cursor, Long.MAX_VALUE, reader);
    }

    private <E extends CatalogueEntry> Page<E> page(
            TenantId tenantId, @Nullable Integer limit, @Nullable String cursor, long begin, Reader<E> reader) {
        int size = Limits.of(limit);
        String scope = path + "/" + tenantId;
        long beyond = cursor == null ? begin : Cursor.decode(scope, cursor, key -> Long.parseLong(key.getFirst()));
        return Page.of(reader.read(tenantId, beyond, size + 1), size, last -> Cursor.encode(scope, last.id()));
    }

    /** 201 with the entry's address and version. */
    public <V> ResponseEntity<V> created(CatalogueEntry entry, V view) {
        return ResponseEntity.created(URI.create(path + "/" + entry.id()))
                .eTag(EntityTags.of(entry.version()))
                .body(view);
    }

    /** 200 with the entry's version. */
    public <V> ResponseEntity<V> found(CatalogueEntry entry, V view) {
        return ResponseEntity.ok().eTag(EntityTags.of(entry.version())).body(view);
    }
}
