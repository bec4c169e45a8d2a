package org.lintas.simulators.conformance;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;

/** The whole suite: {@link Suite} says what it holds. */
class ChipConformanceTests {

    @TestFactory
    Stream<DynamicContainer> everyCaseHolds() {
        return Suite.groups().stream()
                .map(group -> DynamicContainer.dynamicContainer(group.name(), Case.tests(group.cases())));
    }
}
