package io.sternik.engine.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Proposes what a payment settles: invoices whose number stands in its title, then one whose amount it is exactly, then those that were due
 * first. A correction goes with its invoice and is set off against it. No more is allocated than was paid or than is open; what remains
 * stays unallocated.
 *
 * @param parts what goes to which invoice, below zero for corrections
 * @param unallocatedMinor what remains of the payment
 */
public record PaymentAllocation(List<Part> parts, long unallocatedMinor) {

    /** Copies the list. */
    public PaymentAllocation {
        parts = List.copyOf(parts);
    }

    /** What goes to one invoice. */
    public record Part(OpenInvoice invoice, long amountMinor) {}

    /** The proposal for a payment; refuses with {@link IllegalArgumentException} one of nothing or less. */
    public static PaymentAllocation propose(long paidMinor, String title, List<OpenInvoice> open) {
        if (paidMinor <= 0) {
            throw new IllegalArgumentException("nothing was paid: " + paidMinor);
        }
        List<OpenInvoice> byDue = open.stream()
                .sorted(Comparator.comparing(OpenInvoice::dueOn).thenComparing(OpenInvoice::number))
                .toList();
        Proposal proposal = new Proposal(paidMinor, byDue);
        String words = plain(title);
        proposal.take(byDue.stream()
                .filter(invoice -> names(words, plain(invoice.number())))
                .toList());
        byDue.stream()
                .filter(invoice -> invoice.openMinor() > 0 && proposal.openWithCorrections(invoice) == proposal.left)
                .findFirst()
                .ifPresent(invoice -> proposal.take(List.of(invoice)));
        byDue.stream().filter(invoice -> invoice.openMinor() > 0).forEach(invoice -> proposal.take(List.of(invoice)));
        return new PaymentAllocation(proposal.parts, proposal.left);
    }

    private static String plain(String text) {
        return text.toUpperCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
    }

    /** Whether the number stands in the title by itself: {@code 1/2026} is not named by {@code 11/2026} or {@code 1/2026/K}. */
    private static boolean names(String title, String number) {
        for (int at = title.indexOf(number); at >= 0 && !number.isEmpty(); at = title.indexOf(number, at + 1)) {
            int end = at + number.length();
            boolean begins = at == 0 || !isPart(title.charAt(at - 1)) && !isJoint(title.charAt(at - 1));
            boolean goesOn = end < title.length()
                    && (isPart(title.charAt(end))
                            || isJoint(title.charAt(end)) && end + 1 < title.length() && isPart(title.charAt(end + 1)));
            if (begins && !goesOn) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPart(char character) {
        return Character.isLetterOrDigit(character);
    }

    private static boolean isJoint(char character) {
        return character == '/' || character == '-';
    }

    /** A proposal in the making. */
    private static final class Proposal {

        private final List<OpenInvoice> open;
        private final List<Part> parts = new ArrayList<>();
        private final Set<OpenInvoice> taken = new HashSet<>();
        private long left;

        Proposal(long paid, List<OpenInvoice> open) {
            this.left = paid;
            this.open = open;
        }

        long openWithCorrections(OpenInvoice invoice) {
            return withCorrections(List.of(invoice)).stream()
                    .mapToLong(OpenInvoice::openMinor)
                    .sum();
        }

        /** Settles invoices together with their corrections, as far as the money goes. */
        void take(List<OpenInvoice> wanted) {
            List<OpenInvoice> group = withCorrections(wanted);
            long owed = group.stream()
                    .mapToLong(one -> Math.max(0, one.openMinor()))
                    .sum();
            long credit = Math.min(
                    owed,
                    group.stream()
                            .mapToLong(one -> Math.max(0, -one.openMinor()))
                            .sum());
            if (left == 0 || owed == 0) {
                return;
            }
            long budget = Math.addExact(left, credit);
            for (OpenInvoice one : group) {
                long amount =
                        one.openMinor() < 0 ? Math.max(one.openMinor(), -credit) : Math.min(one.openMinor(), budget);
                if (amount < 0) {
                    credit += amount;
                } else {
                    budget -= amount;
                }
                left -= amount;
                taken.add(one);
                if (amount != 0) {
                    parts.add(new Part(one, amount));
                }
            }
        }

        private List<OpenInvoice> withCorrections(List<OpenInvoice> wanted) {
            return open.stream()
                    .filter(one -> !taken.contains(one))
                    .filter(one -> wanted.contains(one)
                            || wanted.stream()
                                    .anyMatch(invoice -> invoice.number().equals(one.corrects())))
                    .toList();
        }
    }
}
