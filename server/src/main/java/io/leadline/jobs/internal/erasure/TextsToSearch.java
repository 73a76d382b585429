package io.leadline.jobs.internal.erasure;

import io.leadline.platform.TenantId;
import io.leadline.platform.erasure.Mentions;
import io.leadline.platform.erasure.PersonalData;
import io.leadline.platform.erasure.Place;
import io.leadline.platform.erasure.SearchedTexts;
import io.leadline.platform.erasure.TenantTexts;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All texts the modules have declared to be searched for a person. */
@Component
class TextsToSearch {
    private final ObjectProvider<PersonalData> registered;
    private final ObjectProvider<TenantTexts> others;
    private final SearchedTexts columns;

    TextsToSearch(ObjectProvider<PersonalData> registered, ObjectProvider<TenantTexts> others, SearchedTexts columns) {
        this.registered = registered;
        this.others = others;
        this.columns = columns;
    }

    /** By name, so that a search goes on where another replica left it. */
    List<TenantTexts> inOrder() {
        Stream<TenantTexts> declared = registered.stream()
                .flatMap(module -> module.places().stream())
                .filter(Place::isSearched)
                .map(place -> new Column(place, columns));
        return Stream.concat(declared, others.stream())
                .sorted(Comparator.comparing(TenantTexts::name))
                .toList();
    }

    private record Column(Place place, SearchedTexts columns) implements TenantTexts {
        @Override
        public String name() {
            return place.toString();
        }

        @Override
        public SearchedTexts.Portion sweep(TenantId tenantId, Mentions mentions, long after, int limit) {
            return columns.sweep(tenantId, place, mentions, after, limit);
        }
    }
}
