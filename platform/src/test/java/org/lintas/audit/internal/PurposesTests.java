package org.lintas.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lintas.audit.PageKind;
import org.lintas.audit.Purpose;
import org.lintas.foundation.storage.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

class PurposesTests {

    private final TestDatabase database = TestDatabase.migrated();
    private final Purposes purposes = new Purposes(JdbcClient.create(database.dataSource()));

    @AfterEach
    void dropDatabase() {
        database.close();
    }

    @Test
    void anOfficerAtABoothIsNotAsked() {
        assertThat(purposes.unasked(PageKind.BOOTH, Set.of("OFFICER"))).contains(Purpose.BORDER_CHECK);
        assertThat(purposes.unasked(PageKind.CROSSINGS, Set.of("OFFICER"))).isEmpty();
    }

    @Test
    void aPageWithoutRowsOfItsOwnOffersTheGeneralPurposes() {
        assertThat(purposes.choices(PageKind.CROSSINGS, Set.of("OFFICER")))
                .extracting(choice -> choice.purpose().code())
                .containsExactly("border-check", "second-line", "correction", "subject-request");
    }

    @Test
    void severalRolesOfferTheirPurposesTogether() {
        assertThat(purposes.choices(PageKind.SECOND_LINE, Set.of("OFFICER", "SHIFT_LEADER")))
                .extracting(choice -> choice.purpose().code())
                .containsExactly("second-line", "supervision", "case-work");
    }

    @Test
    void nobodyHasNoPurpose() {
        assertThat(purposes.choices(PageKind.CROSSINGS, Set.of())).isEmpty();
        assertThat(purposes.choices(PageKind.CROSSINGS, Set.of("STRANGER"))).isEmpty();
    }
}
