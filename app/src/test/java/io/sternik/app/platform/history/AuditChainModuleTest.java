package io.sternik.app.platform.history;

import static io.sternik.database.platform.Tables.AUDIT_ENTRY;
import static io.sternik.database.platform.Tables.AUDIT_LINK;
import static io.sternik.database.platform.Tables.AUDIT_QUEUE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sternik.app.testing.RunningProgram;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The audit trail: chained in order, and whatever is done to it behind the program's back is found. */
class AuditChainModuleTest extends RunningProgram {

    @Autowired
    private Audit audit;

    @Autowired
    private AuditChain chain;

    @BeforeEach
    void somethingHasHappened() {
        company.found();
        IntStream.range(0, 5).forEach(this::happens);
        linkAll();
    }

    @Test
    void everyEntryGetsOneLinkWithoutAGap() {
        assertThat(sql.fetchCount(AUDIT_QUEUE)).isZero();
        List<Long> numbers = sql.select(AUDIT_LINK.NUMBER)
                .from(AUDIT_LINK)
                .orderBy(AUDIT_LINK.NUMBER)
                .fetch(AUDIT_LINK.NUMBER);
        assertThat(numbers)
                .hasSize(sql.fetchCount(AUDIT_ENTRY))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, numbers.size())
                        .mapToObj(Long::valueOf)
                        .toList());
        assertThat(chain.firstBroken()).isZero();
    }

    @Test
    void writersAtTheSameTimeStillMakeOneChain() {
        CompletableFuture<?>[] writers = IntStream.range(0, 8)
                .mapToObj(writer -> CompletableFuture.runAsync(() -> {
                    IntStream.range(0, 10).forEach(this::happens);
                    chain.link();
                }))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(writers).join();
        linkAll();
        assertThat(sql.fetchCount(AUDIT_LINK)).isEqualTo(sql.fetchCount(AUDIT_ENTRY));
        assertThat(chain.firstBroken()).isZero();
    }

    @Test
    void theProgramItselfCannotChangeOrRemoveAnEntry() {
        assertThatThrownBy(() -> sql.update(AUDIT_ENTRY)
                        .set(AUDIT_ENTRY.ACTION, "nothing")
                        .execute())
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> sql.deleteFrom(AUDIT_ENTRY).execute()).hasStackTraceContaining("permission denied");
    }

    @Test
    void anEntryChangedByTheOwnerOfTheDatabaseIsFound() {
        long third = 3;
        asOwner(
                "update platform.audit_entry set action = action || '.' where id = (select entry from platform.audit_link"
                        + " where number = " + third + ")");
        assertThat(chain.firstBroken()).isEqualTo(third);
        asOwner("update platform.audit_entry set action = rtrim(action, '.') where id = (select entry from"
                + " platform.audit_link where number = " + third + ")");
        assertThat(chain.firstBroken()).isZero();
    }

    private void happens(int number) {
        inTransaction(() -> {
            audit.write(
                    program(),
                    Audit.Entry.of(
                            "test.happened",
                            new RecordRef("test", UUID.randomUUID()),
                            Map.of(),
                            Map.of("number", number)));
            return number;
        });
    }

    private void linkAll() {
        int linked;
        do {
            linked = chain.link();
        } while (linked > 0);
    }
}
