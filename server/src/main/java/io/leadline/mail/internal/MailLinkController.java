package io.leadline.mail.internal;

import io.leadline.platform.TenantId;
import io.leadline.platform.access.RequiresOperator;
import io.leadline.platform.audit.Audit;
import io.leadline.platform.audit.AuditEntry;
import io.leadline.platform.paging.Cursor;
import io.leadline.platform.paging.Limits;
import io.leadline.platform.paging.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/installation/mail-links")
@Tag(name = "installation")
class MailLinkController {
    private static final String SCOPE = "installation/mail-links";
    private static final int LIMIT = 50;

    /** As long as an invitation, the longest of them. */
    private static final Duration LIFETIME = Duration.ofDays(7);

    private final Optional<KeptLinks> links;
    private final Audit audit;

    /** With a mail server there are no links to show: they go to their readers alone. */
    MailLinkController(MailTransport transport, Clock clock, Audit audit) {
        this.links = transport instanceof FileTransport files
                ? Optional.of(new KeptLinks(files.folder(), clock, LIFETIME))
                : Optional.empty();
        this.audit = audit;
    }

    @GetMapping
    @RequiresOperator
    @Operation(
            operationId = "listMailLinks",
            summary = "Links newcomers wait for while no mail server is set, newest first",
            description =
                    "Those that verify an address and those of invitations, from mails of the last seven days; never those"
                            + " that reset a password. With a mail server the list is empty. A page may hold fewer than limit and still"
                            + " have a next one. Seeing links is told to the trail of the first tenant.")
    Page<MailLinkView> list(
            @Parameter(schema = @Schema(type = "integer", minimum = "1", maximum = "50", defaultValue = "50"))
                    @RequestParam(required = false)
                    @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int size = Limits.of(limit, LIMIT, LIMIT);
        String before = cursor == null ? null : Cursor.decode(SCOPE, cursor, List::getFirst);
        if (links.isEmpty()) {
            return new Page<>(List.of(), null);
        }
        KeptLinks.Portion found = links.get().newest(before, size);
        if (!found.links().isEmpty()) {
            audit.record(
                    TenantId.FIRST,
                    AuditEntry.ofAll("installation.mail_links_viewed", "installation")
                            .fact("links", found.links().size()));
        }
        String next = found.next();
        return new Page<>(found.links(), next == null ? null : Cursor.encode(SCOPE, next));
    }
}
