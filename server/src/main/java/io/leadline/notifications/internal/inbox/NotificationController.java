package io.leadline.notifications.internal.inbox;

import io.leadline.notifications.internal.notification.DisplayNames;
import io.leadline.notifications.internal.notification.Notification;
import io.leadline.platform.access.Caller;
import io.leadline.platform.access.Requires;
import io.leadline.platform.access.Role;
import io.leadline.platform.paging.Cursor;
import io.leadline.platform.paging.Limits;
import io.leadline.platform.paging.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/notifications")
@Tag(name = "notifications", description = "What a person is told of, and what of it they have read")
class NotificationController {
    private final NotificationList list;
    private final ReadState readState;
    private final DisplayNames names;

    NotificationController(NotificationList list, ReadState readState, DisplayNames names) {
        this.list = list;
        this.readState = readState;
        this.names = names;
    }

    @GetMapping
    @Requires(Role.VIEWER)
    @Operation(
            operationId = "listNotifications",
            summary = "My notifications, newest first",
            description =
                    "Many of a kind within an hour are one entry, which moves up as it grows while it is not read.")
    Page<NotificationView> list(
            Caller caller,
            @RequestParam(required = false) @Nullable Boolean unread,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int size = Limits.of(limit);
        boolean onlyUnread = Boolean.TRUE.equals(unread);
        String scope = String.join(
                "/",
                "notifications",
                caller.tenantId().value(),
                caller.userId().toString(),
                Boolean.toString(onlyUnread));
        NotificationList.Position after = cursor == null
                ? null
                : Cursor.decode(
                        scope,
                        cursor,
                        key -> new NotificationList.Position(Cursor.instant(key.get(0)), Long.parseLong(key.get(1))));
        Page<Notification> page = Page.of(
                list.page(caller.tenantId(), caller.userId(), onlyUnread, after, size + 1),
                size,
                last -> Cursor.encode(scope, last.latestAt(), last.id()));
        DisplayNames.Found found = names.of(caller.tenantId(), page.items());
        return page.map(notification -> NotificationView.of(notification, found));
    }

    @GetMapping("/unread-count")
    @Requires(Role.VIEWER)
    @Operation(
            operationId = "countUnreadNotifications",
            summary = "How many notifications I have not read",
            description = "Entries, however much each is about. What quiet hours hold back is counted apart.")
    UnreadCount unreadCount(Caller caller) {
        return list.unread(caller.tenantId(), caller.userId());
    }

    @PutMapping("/{notification_id}/read")
    @Requires(Role.VIEWER)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "markNotificationRead", summary = "Mark a notification of mine as read")
    void read(Caller caller, @PathVariable("notification_id") long id) {
        readState.mark(caller, id, true);
    }

    @DeleteMapping("/{notification_id}/read")
    @Requires(Role.VIEWER)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "markNotificationUnread", summary = "Mark a notification of mine as not read")
    void unread(Caller caller, @PathVariable("notification_id") long id) {
        readState.mark(caller, id, false);
    }

    @PostMapping("/read-all")
    @Requires(Role.VIEWER)
    @Operation(
            operationId = "markAllNotificationsRead",
            summary = "Mark all notifications of mine as read",
            description = "With up_to_id, only those there were when that one was the newest.")
    ReadAllResponse readAll(Caller caller, @RequestBody(required = false) @Valid @Nullable ReadAllRequest body) {
        long upTo = (body == null ? ReadAllRequest.ALL : body).upTo();
        return new ReadAllResponse(readState.markAll(caller, upTo));
    }
}
