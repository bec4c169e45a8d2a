package org.lintas.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something compiled that is true, false or unknown of a passenger. */
interface Condition {

    int TRUE = 1;
    int UNKNOWN = 0;
    int FALSE = -1;

    /**
     * Whether it is true.
     *
     * @param things of the passenger, by the index of their entity
     * @param chosen the thing that is counted just now, by the index of its entity
     */
    int test(Subject.Values[][] things, Subject.@Nullable Values[] chosen);

    static int of(boolean truth) {
        return truth ? TRUE : FALSE;
    }

    /** False as soon as one is; unknown when one is and none is false. */
    static Condition all(List<Condition> conditions) {
        Condition[] parts = conditions.toArray(Condition[]::new);
        return (things, chosen) -> {
            int result = TRUE;
            for (Condition part : parts) {
                int one = part.test(things, chosen);
                if (one == FALSE) {
                    return FALSE;
                }
                result = Math.min(result, one);
            }
            return result;
        };
    }

    /** True as soon as one is; unknown when one is and none is true. */
    static Condition atLeastOne(List<Condition> conditions) {
        Condition[] parts = conditions.toArray(Condition[]::new);
        return (things, chosen) -> {
            int result = FALSE;
            for (Condition part : parts) {
                int one = part.test(things, chosen);
                if (one == TRUE) {
                    return TRUE;
                }
                result = Math.max(result, one);
            }
            return result;
        };
    }

    /** What one thing says; of an entity of which nothing is chosen, one thing that fits is enough. */
    record OfThings(int entity, ThingTest test, int withoutThings) implements Condition {

        @Override
        public int test(Subject.Values[][] things, Subject.@Nullable Values[] chosen) {
            Subject.Values one = chosen[entity];
            if (one != null) {
                return test.test(one, things, chosen);
            }
            Subject.Values[] all = things[entity];
            int result = all.length == 0 ? withoutThings : FALSE;
            for (Subject.Values each : all) {
                int found = test.test(each, things, chosen);
                if (found == TRUE) {
                    return TRUE;
                }
                result = Math.max(result, found);
            }
            return result;
        }
    }

    /** How many things fit: those that perhaps do make it unknown where they matter. */
    record Counted(int entity, Condition fitting, Operator operator, int number) implements Condition {

        @Override
        public int test(Subject.Values[][] things, Subject.@Nullable Values[] chosen) {
            Subject.Values before = chosen[entity];
            int surely = 0;
            int perhaps = 0;
            for (Subject.Values each : things[entity]) {
                chosen[entity] = each;
                int found = fitting.test(things, chosen);
                surely += found == TRUE ? 1 : 0;
                perhaps += found == UNKNOWN ? 1 : 0;
            }
            chosen[entity] = before;
            return compared(surely, surely + perhaps);
        }

        private int compared(int least, int most) {
            return switch (operator) {
                case AT_LEAST -> between(most >= number, least >= number);
                case MORE -> between(most > number, least > number);
                case AT_MOST -> between(least <= number, most <= number);
                case LESS -> between(least < number, most < number);
                case EQUAL -> between(least <= number && number <= most, least == number && most == number);
                case NOT_EQUAL -> -between(least <= number && number <= most, least == number && most == number);
                case IN,
                        NOT_IN,
                        BETWEEN,
                        NOT_BETWEEN,
                        BEGINS,
                        NOT_BEGINS,
                        ENDS,
                        NOT_ENDS,
                        CONTAINS,
                        NOT_CONTAINS,
                        MEMBER,
                        NOT_MEMBER,
                        UNKNOWN,
                        KNOWN,
                        EMPTY,
                        NOT_EMPTY -> throw new IllegalStateException("A count is not compared so: " + operator);
            };
        }

        private static int between(boolean possible, boolean certain) {
            if (certain) {
                return TRUE;
            }
            return possible ? UNKNOWN : FALSE;
        }
    }

    /** What a rule asks of one thing. */
    interface ThingTest {

        int test(Subject.Values values, Subject.Values[][] things, Subject.@Nullable Values[] chosen);
    }
}
