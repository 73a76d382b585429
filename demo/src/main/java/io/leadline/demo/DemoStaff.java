package io.leadline.demo;

import io.leadline.platform.UserId;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Twelve made-up agents in three teams. Nobody can sign in as one of them: nobody knows their passwords. */
final class DemoStaff {
    private static final List<String> TEAMS = List.of("Inbound", "Outbound", "Renewals");
    private static final List<String> SKILLS =
            List.of("english", "spanish", "german", "renewals", "technical", "large accounts");
    private static final List<String> PEOPLE = List.of(
            "Alba Sample",
            "Bruno Specimen",
            "Chiara Example",
            "Dmitri Dummy",
            "Edda Fictional",
            "Farid Madeup",
            "Greta Notreal",
            "Hugo Invented",
            "Ines Placeholder",
            "Jonas Demo",
            "Kira Example",
            "Luis Sample");

    private final DemoApi api;
    private final DemoMailbox mailbox;
    private final UserId admin;

    DemoStaff(DemoApi api, DemoMailbox mailbox, UserId admin) {
        this.api = api;
        this.mailbox = mailbox;
        this.admin = admin;
    }

    /** An agent, as a person and as a profile. */
    record Agent(UserId userId, long agentId) {}

    /** Invites them, has them accept, and gives each a profile. */
    List<Agent> join() {
        List<Long> teams = TEAMS.stream()
                .map(team -> api.post(admin, "/teams", Map.of("name", team))
                        .path("id")
                        .asLong())
                .toList();
        List<Agent> agents = new ArrayList<>();
        for (int i = 0; i < PEOPLE.size(); i++) {
            UserId person = member(PEOPLE.get(i));
            JsonNode profile = api.post(
                    admin,
                    "/agents",
                    Map.of(
                            "user_id", person.value(),
                            "team_id", teams.get(i % teams.size()),
                            "max_concurrent_calls", 1 + i % 3,
                            "skills", skills(i)));
            agents.add(new Agent(person, profile.path("id").asLong()));
        }
        return agents;
    }

    private UserId member(String name) {
        String[] names = name.split(" ", 2);
        String address = name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@" + DemoMailbox.DOMAIN;
        api.post(admin, "/tenant/invitations", Map.of("email", address, "role", "agent"));
        api.post(
                null,
                "/invitations/accept",
                Map.of(
                        "token",
                        mailbox.invitation(address),
                        "password",
                        password(),
                        "first_name",
                        names[0],
                        "last_name",
                        names[1]));
        JsonNode found = api.get(admin, "/tenant/people?q=" + names[0].toLowerCase(Locale.ROOT));
        return new UserId(found.path("items").path(0).path("id").asLong());
    }

    private static String password() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static List<Map<String, Object>> skills(int number) {
        List<Map<String, Object>> skills = new ArrayList<>();
        for (int i = 0; i < 2 + number % 2; i++) {
            skills.add(Map.of("name", SKILLS.get((number + 2 * i) % SKILLS.size()), "level", 2 + (number + i) % 4));
        }
        return skills;
    }
}
