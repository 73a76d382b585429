package io.leadline.live.internal;

/** What the API's document says of the events. */
final class EventTypes {
    static final String DESCRIPTION = """
            Each event has an `id` and `data: {"type", "at", "data"}`; a heartbeat comment comes every 15 seconds. The first
            event is `stream.opened`. Send the last id as `Last-Event-ID` to get what was missed, in order; where that cannot
            be, `stream.reset` follows with a `reason` (`restarted`, `too_old`, `unknown`, `interrupted`): load everything
            afresh. The server ends the stream when the session ends or the role changes, and before it stops: open it again.

            | type | data |
            |---|---|
            | `stream.opened` | id, heartbeat_seconds, resumed |
            | `stream.reset` | reason |
            | `lead.created`, `lead.updated`, `lead.deleted` | lead_ids (at most 50), count |
            | `lead.assigned` | lead_ids (at most 50), count, assigned_agent_id (null when taken away) |
            | `lead.scored` | lead_id, overall_score, score_category, previous_score (null at first) |
            | `leads.scored` | count: a batch or an import goes on; at most once a second |
            | `lead.category_changed` | lead_id, from, to |
            | `leads.category_changed` | count, instead of the above where more than 20 move at once |
            | `activity.logged` | lead_id, activity_id, activity_type |
            | `agent.availability` | agent_id, user_id, state, break_reason, since, is_accepting_leads, current_calls, \
            max_concurrent_calls |
            | `agent.removed` | agent_id, user_id |
            | `job.progress` | job_id, type, status, processed, total, failed, progress, error, finished_at; at most \
            twice a second, and always the last |
            | `model.activated` | version |
            | `task.changed` | task_ids (at most 50), count; of my own tasks, or from supervisor on of all |
            | `member.changed` | user_id |
            | `tenant.updated` | nothing |
            | `notification.created`, `notification.updated` | notification_id, type, count, entity_type, entity_ids; told \
            to its person alone, after quiet hours |
            | `notification.read` | notification_id (null for all), read; to its person alone |
            | `game.points` | points, balance: by how much your own moved |
            | `game.badge` | achievement_id, badge_id, name, icon: you earned it |
            | `game.level` | level, name: you reached it |
            | `game.leaderboard` | nothing: boards moved; at most once a second |

            More types may come: pass over those you do not know.""";

    static final String EXAMPLE = """
            retry: 3000
            id: k3f9x2a1-0-41
            data: {"type":"stream.opened","at":"2026-11-22T12:52:05Z","data":{"id":"k3f9x2a1-0-41","heartbeat_seconds":15,\
            "resumed":false}}

            id: k3f9x2a1-0-42
            data: {"type":"lead.created","at":"2026-11-22T12:52:07Z","data":{"lead_ids":[42],"count":1}}

            : heartbeat

            """;

    private EventTypes() {}
}
