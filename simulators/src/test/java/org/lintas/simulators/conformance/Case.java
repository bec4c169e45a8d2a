package org.lintas.simulators.conformance;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.Executable;

/**
 * One case of the suite.
 *
 * @param name what must hold, unique in its group
 * @param check throws if it does not
 */
record Case(String name, Executable check) {

    static Stream<DynamicTest> tests(List<Case> cases) {
        return cases.stream().map(one -> DynamicTest.dynamicTest(one.name(), one.check()));
    }
}
