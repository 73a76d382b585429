package io.leadline.platform.access;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The scopes an API key can have: those of the operations there are. */
@Component
public class KnownScopes {
    private final ObjectProvider<RequestMappingHandlerMapping> mappings;
    private volatile @Nullable Set<String> found;

    KnownScopes(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    public Set<String> all() {
        Set<String> known = found;
        if (known == null) {
            known = find();
            found = known;
        }
        return known;
    }

    private Set<String> find() {
        Set<String> scopes = new TreeSet<>();
        mappings.getObject().getHandlerMethods().values().stream()
                .filter(operation -> operation.hasMethodAnnotation(Requires.class))
                .filter(operation -> !Scope.isForPeopleOnly(operation))
                .forEach(operation -> scopes.add(Scope.of(operation).wireName()));
        scopes.add(Scope.EVERYTHING + ":" + Scope.READ);
        scopes.add(Scope.EVERYTHING + ":" + Scope.WRITE);
        return Set.copyOf(scopes);
    }
}
