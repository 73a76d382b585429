package io.leadline.platform.erasure;

import java.util.ArrayList;
import java.util.List;

/**
 * All columns of a module that hold text or bytes, ids of tenants apart; a bean of each module. A column nobody has declared fails the build, so that
 * none is forgotten when a person is erased.
 *
 * <pre>{@code
 * @Bean
 * PersonalData taskPlaces() {
 *     return PersonalData.of("tasks")
 *             .cut("Free text of members", "tasks.title", "tasks.description")
 *             .noPerson("A word of a list", "tasks.status");
 * }
 * }</pre>
 *
 * @param module whose tables these are
 */
public record PersonalData(String module, List<Place> places) {
    public PersonalData {
        places = List.copyOf(places);
    }

    public static PersonalData of(String module) {
        return new PersonalData(module, List.of());
    }

    public PersonalData cut(String reason, String... columns) {
        return with(Place.Way.CUT, reason, columns);
    }

    public PersonalData cutJson(String reason, String... columns) {
        return with(Place.Way.CUT_JSON, reason, columns);
    }

    public PersonalData emptied(String reason, String... columns) {
        return with(Place.Way.EMPTIED, reason, columns);
    }

    public PersonalData goneAtOnce(String reason, String... columns) {
        return with(Place.Way.GONE_AT_ONCE, reason, columns);
    }

    public PersonalData expires(String reason, String... columns) {
        return with(Place.Way.EXPIRES, reason, columns);
    }

    public PersonalData noPerson(String reason, String... columns) {
        return with(Place.Way.NO_PERSON, reason, columns);
    }

    private PersonalData with(Place.Way way, String reason, String... columns) {
        List<Place> all = new ArrayList<>(places);
        for (String column : columns) {
            int dot = column.indexOf('.');
            all.add(new Place(column.substring(0, dot), column.substring(dot + 1), way, reason));
        }
        return new PersonalData(module, all);
    }
}
