package io.sternik.app.selling.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import io.sternik.app.selling.duplicates.Duplicates.Found;
import io.sternik.app.selling.duplicates.FoundPairs.Among;
import io.sternik.engine.duplicate.Likeness;
import io.sternik.engine.duplicate.Likeness.Verdict;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is kept of pairs that were found: the lists asked for last, as many as fit. */
class FoundPairsTest {

    private static Among among(long mark) {
        return new Among(DuplicateKind.ACCOUNT, LocalDate.of(2026, 11, 30), List.of(mark));
    }

    private static List<Found> pairs(int count) {
        KnownRecord record = new KnownRecord(new UUID(0, 1), "Firma", "firma", null);
        return Collections.nCopies(count, new Found(record, record, new Likeness(1_500, Verdict.PROBABLE, List.of())));
    }

    @Test
    void theListThatWasAskedForLongestAgoGivesWay() {
        FoundPairs kept = new FoundPairs();
        kept.keep(among(1), pairs(9_000));
        kept.keep(among(2), pairs(9_000));
        assertThat(kept.get(among(1))).hasSize(9_000);
        kept.keep(among(3), pairs(9_000));
        assertThat(kept.get(among(2))).isNull();
        assertThat(kept.get(among(1))).hasSize(9_000);
        assertThat(kept.get(among(3))).hasSize(9_000);
    }

    @Test
    void whatIsTooMuchAloneIsNotKeptAndPushesNothingOut() {
        FoundPairs kept = new FoundPairs();
        kept.keep(among(1), pairs(1));
        kept.keep(among(2), pairs(20_000));
        assertThat(kept.get(among(2))).isNull();
        assertThat(kept.get(among(1))).hasSize(1);
    }

    @Test
    void anotherDayOrKindIsAnotherQuestion() {
        FoundPairs kept = new FoundPairs();
        kept.keep(among(1), pairs(1));
        assertThat(kept.get(new Among(DuplicateKind.CONTACT, LocalDate.of(2026, 11, 30), List.of(1L))))
                .isNull();
        assertThat(kept.get(new Among(DuplicateKind.ACCOUNT, LocalDate.of(2026, 12, 1), List.of(1L))))
                .isNull();
        assertThat(kept.get(among(1))).isNotNull();
    }
}
