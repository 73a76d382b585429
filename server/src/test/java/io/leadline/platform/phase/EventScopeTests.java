package io.leadline.platform.phase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadline.testing.AtOnce;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class EventScopeTests {
    private final List<List<String>> handled = new ArrayList<>();
    private final EventScope.Collector<String> collector = new EventScope.Collector<>(handled::add);

    @Test
    void whatComesTogetherIsHandledOnceBeforeTheOperationReturns() {
        String result = EventScope.call(() -> {
            collector.add(List.of("a"));
            collector.add(List.of("b", "c"));
            assertThat(handled).isEmpty();
            return "done";
        });

        assertThat(result).isEqualTo("done");
        assertThat(handled).containsExactly(List.of("a", "b", "c"));
    }

    @Test
    void withoutAScopeEachIsHandledAtOnce() {
        collector.add(List.of("a"));
        collector.add(List.of());
        collector.add(List.of("b"));

        assertThat(handled).containsExactly(List.of("a"), List.of("b"));
    }

    @Test
    void aScopeInAScopeIsAPartOfIt() {
        EventScope.call(() -> {
            EventScope.call(() -> {
                collector.add(List.of("inside"));
                return true;
            });
            assertThat(handled).isEmpty();
            collector.add(List.of("outside"));
            return true;
        });

        assertThat(handled).containsExactly(List.of("inside", "outside"));
    }

    @Test
    void whatFollowsFromHandlingIsHandledToo() {
        EventScope.Collector<String> first =
                new EventScope.Collector<>(items -> collector.add(List.of("after " + items)));
        EventScope.call(() -> {
            collector.add(List.of("before"));
            first.add(List.of("it"));
            return true;
        });

        assertThat(handled).containsExactly(List.of("before"), List.of("after [it]"));
    }

    @Test
    void whereTheWorkFailsNothingIsHandledThenOrLater() {
        assertThatThrownBy(() -> EventScope.call(() -> {
                    collector.add(List.of("lost"));
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        EventScope.call(() -> {
            collector.add(List.of("kept"));
            return true;
        });

        assertThat(handled).containsExactly(List.of("kept"));
    }

    @Test
    void operationsAtTheSameTimeDoNotMix() {
        List<List<Integer>> all = new CopyOnWriteArrayList<>();
        EventScope.Collector<Integer> shared = new EventScope.Collector<>(all::add);
        AtOnce.times(
                16,
                number -> () -> EventScope.call(() -> {
                    for (int i = 0; i < 200; i++) {
                        shared.add(List.of(number));
                    }
                    return number;
                }));

        assertThat(all)
                .hasSize(16)
                .allSatisfy(items -> assertThat(items).hasSize(200).containsOnly(items.getFirst()));
    }
}
