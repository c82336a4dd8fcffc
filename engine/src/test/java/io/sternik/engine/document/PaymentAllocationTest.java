package io.sternik.engine.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sternik.engine.document.PaymentAllocation.Part;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PaymentAllocationTest {

    private static final OpenInvoice OLD = invoice("FV/1/2026", 1, 50_000);
    private static final OpenInvoice MIDDLE = invoice("FV/11/2026", 10, 30_000);
    private static final OpenInvoice NEW = invoice("FV/2/2026", 20, 20_000);
    private static final OpenInvoice CORRECTION =
            new OpenInvoice("FK/1/2026", LocalDate.of(2026, 3, 20), -5_000, NEW.number());
    private static final List<OpenInvoice> OPEN = List.of(NEW, OLD, MIDDLE);

    private static OpenInvoice invoice(String number, int day, long open) {
        return new OpenInvoice(number, LocalDate.of(2026, 3, day), open, null);
    }

    @Test
    void beginsWithTheNumberInTheTitle() {
        assertThat(PaymentAllocation.propose(25_000, "zapłata za fv/11/2026, dziękuję", OPEN)
                        .parts())
                .containsExactly(new Part(MIDDLE, 25_000));
        assertThat(PaymentAllocation.propose(60_000, "FV/2/2026 i FV/1/2026", OPEN)
                        .parts())
                .containsExactly(new Part(OLD, 50_000), new Part(NEW, 10_000));
    }

    @Test
    void doesNotTakeAPartOfANumberForTheNumber() {
        OpenInvoice one = invoice("1/2026", 25, 10_000);
        List<OpenInvoice> open = List.of(OLD, one);
        assertThat(PaymentAllocation.propose(4_000, "11/2026", open).parts()).containsExactly(new Part(OLD, 4_000));
        assertThat(PaymentAllocation.propose(4_000, "1/2026/K", open).parts()).containsExactly(new Part(OLD, 4_000));
        assertThat(PaymentAllocation.propose(4_000, "za 1/2026.", open).parts()).containsExactly(new Part(one, 4_000));
    }

    @Test
    void thenTakesTheExactAmount() {
        assertThat(PaymentAllocation.propose(20_000, "przelew", OPEN).parts()).containsExactly(new Part(NEW, 20_000));
    }

    @Test
    void thenTheOldestDue() {
        PaymentAllocation proposal = PaymentAllocation.propose(65_000, "przelew", OPEN);
        assertThat(proposal.parts()).containsExactly(new Part(OLD, 50_000), new Part(MIDDLE, 15_000));
        assertThat(proposal.unallocatedMinor()).isZero();
    }

    @Test
    void leavesWhatRemains() {
        PaymentAllocation proposal = PaymentAllocation.propose(100_100, "", OPEN);
        assertThat(proposal.unallocatedMinor()).isEqualTo(100);
        assertThat(proposal.parts()).hasSize(3);
        assertThat(PaymentAllocation.propose(100, "FV/1/2026", List.of()))
                .isEqualTo(new PaymentAllocation(List.of(), 100));
    }

    @Test
    void setsACorrectionOffAgainstItsInvoice() {
        PaymentAllocation exact = PaymentAllocation.propose(15_000, "przelew", List.of(OLD, NEW, CORRECTION));
        assertThat(exact.parts()).containsExactlyInAnyOrder(new Part(NEW, 20_000), new Part(CORRECTION, -5_000));
        assertThat(exact.unallocatedMinor()).isZero();
        PaymentAllocation part = PaymentAllocation.propose(1_000, "FV/2/2026", List.of(NEW, CORRECTION));
        assertThat(part.parts()).containsExactlyInAnyOrder(new Part(NEW, 6_000), new Part(CORRECTION, -5_000));
    }

    @Test
    void usesACorrectionOnlyAsFarAsItsInvoiceTakesIt() {
        OpenInvoice small = invoice("FV/9/2026", 1, 3_000);
        OpenInvoice large = new OpenInvoice("FK/9/2026", LocalDate.of(2026, 3, 2), -5_000, small.number());
        PaymentAllocation proposal = PaymentAllocation.propose(1_000, "FV/9/2026", List.of(small, large));
        assertThat(proposal.parts()).containsExactly(new Part(small, 3_000), new Part(large, -3_000));
        assertThat(proposal.unallocatedMinor()).isEqualTo(1_000);
    }

    @Test
    void refusesAPaymentOfNothing() {
        assertThatThrownBy(() -> PaymentAllocation.propose(0, "", OPEN)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void neverAllocatesMoreThanWasPaidOrIsOpen() {
        SplittableRandom random = new SplittableRandom(46);
        for (int run = 0; run < 5_000; run++) {
            List<OpenInvoice> open = new ArrayList<>();
            for (int i = 0; i < random.nextInt(6); i++) {
                OpenInvoice made = invoice("F" + i, 1 + random.nextInt(28), 1 + random.nextInt(50));
                open.add(made);
                if (random.nextInt(3) == 0) {
                    open.add(new OpenInvoice("K" + i, made.dueOn(), -1 - random.nextInt(60), made.number()));
                }
            }
            long paid = 1 + random.nextInt(120);
            PaymentAllocation proposal = PaymentAllocation.propose(paid, "F" + random.nextInt(6) + " K1", open);
            long allocated =
                    proposal.parts().stream().mapToLong(Part::amountMinor).sum();
            assertThat(allocated + proposal.unallocatedMinor()).as("run " + run).isEqualTo(paid);
            assertThat(proposal.unallocatedMinor()).as("run " + run).isBetween(0L, paid);
            assertThat(proposal.parts()).as("run " + run).allSatisfy(part -> {
                long whole = part.invoice().openMinor();
                assertThat(part.amountMinor()).isBetween(Math.min(whole, 0), Math.max(whole, 0));
            });
            assertThat(proposal.parts())
                    .as("run " + run)
                    .extracting(Part::invoice)
                    .doesNotHaveDuplicates();
        }
    }
}
