package org.lintas.biometrics.web;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What a call asks for that can be answered later; it is kept as JSON until then. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "operation")
@JsonSubTypes({
    @JsonSubTypes.Type(value = OsiaJob.Enrol.class, name = "enrol"),
    @JsonSubTypes.Type(value = OsiaJob.Identify.class, name = "identify"),
    @JsonSubTypes.Type(value = OsiaJob.IdentifyPerson.class, name = "identify-person"),
    @JsonSubTypes.Type(value = OsiaJob.Verify.class, name = "verify"),
    @JsonSubTypes.Type(value = OsiaJob.Compare.class, name = "compare")
})
sealed interface OsiaJob {

    /**
     * Keeps an encounter.
     *
     * @param person number
     * @param encounter name
     * @param content of it
     */
    record Enrol(String person, String encounter, OsiaEncounter content) implements OsiaJob {}

    /**
     * Searches.
     *
     * @param gallery searched
     * @param wanted candidates
     * @param probe what is searched for
     */
    record Identify(String gallery, OsiaScores.Wanted wanted, OsiaSearchApi.Probe probe) implements OsiaJob {}

    /**
     * Searches for who is like a person.
     *
     * @param gallery searched
     * @param person number
     * @param wanted candidates
     */
    record IdentifyPerson(String gallery, String person, OsiaScores.Wanted wanted) implements OsiaJob {}

    /**
     * Compares with a person.
     *
     * @param gallery of the person
     * @param person number
     * @param wanted threshold
     * @param probe what is compared
     */
    record Verify(String gallery, String person, OsiaScores.Wanted wanted, OsiaSearchApi.Probe probe)
            implements OsiaJob {}

    /**
     * Compares two sets.
     *
     * @param wanted threshold
     * @param pair of sets
     */
    record Compare(OsiaScores.Wanted wanted, OsiaSearchApi.Pair pair) implements OsiaJob {}
}
