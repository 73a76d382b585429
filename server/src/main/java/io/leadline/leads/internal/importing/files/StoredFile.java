package io.leadline.leads.internal.importing.files;

import io.leadline.platform.TenantId;
import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;

/** A stored file as a stream: one part in memory at a time. */
public final class StoredFile extends InputStream {
    private final ImportFileRepository files;
    private final TenantId tenantId;
    private final long fileId;
    private int number;
    private byte[] part = new byte[0];
    private int position;

    /** Begins at the offset, which costs no more than beginning at the start. */
    public StoredFile(ImportFileRepository files, TenantId tenantId, long fileId, long offset) {
        this.files = files;
        this.tenantId = tenantId;
        this.fileId = fileId;
        this.number = Math.toIntExact(offset / ImportFileRepository.PART);
        loadPart();
        this.position = Math.toIntExact(offset % ImportFileRepository.PART);
    }

    @Override
    public int read() {
        return isAtEnd() ? -1 : part[position++] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, target.length);
        if (length == 0) {
            return 0;
        }
        if (isAtEnd()) {
            return -1;
        }
        int count = Math.min(length, part.length - position);
        System.arraycopy(part, position, target, offset, count);
        position += count;
        return count;
    }

    private boolean isAtEnd() {
        if (position >= part.length && part.length == ImportFileRepository.PART) {
            loadPart();
        }
        return position >= part.length;
    }

    private void loadPart() {
        Optional<byte[]> next = files.part(tenantId, fileId, number++);
        part = next.orElseGet(() -> new byte[0]);
        position = 0;
    }
}
