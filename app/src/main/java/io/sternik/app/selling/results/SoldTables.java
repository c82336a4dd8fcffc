package io.sternik.app.selling.results;

import io.sternik.app.platform.document.Part;
import io.sternik.app.platform.text.Texts;
import io.sternik.app.platform.text.Written;
import io.sternik.app.selling.results.Results.Dimension;
import io.sternik.app.selling.results.Sold.SoldElsewhere;
import io.sternik.app.selling.results.Sold.SoldFigures;
import io.sternik.app.selling.results.Sold.SoldGroup;
import io.sternik.app.selling.results.Sold.SoldPage;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** What was ordered, invoiced and paid as tables, written for readers of a language. */
final class SoldTables {

    private final Map<Dimension, SoldPage> pages;
    private final SoldPage page;
    private final boolean ofPipeline;
    private final Texts texts;
    private final Written written;

    /**
     * The tables of these pages.
     *
     * @param pages one for each thing by which sums are broken down
     * @param ofPipeline whether the deals beside them are those of one pipeline, which documents do not know
     */
    SoldTables(Map<Dimension, SoldPage> pages, boolean ofPipeline, Texts texts, Written written) {
        this.pages = pages;
        this.page = Objects.requireNonNull(pages.get(Dimension.MONTH));
        this.ofPipeline = ofPipeline;
        this.texts = texts;
        this.written = written;
    }

    /** What people look for first where there are no deals. */
    Part.Figures first() {
        return new Part.Figures(Arrays.stream(SoldBasis.values())
                .map(basis -> new Part.Figure(
                        name(basis),
                        money(page.total().of(basis)),
                        text(
                                "selling.pdf.previously",
                                Map.of("value", money(page.totalBefore().of(basis))))))
                .toList());
    }

    /** A table for each breakdown that has lines, then what to bear in mind. */
    List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        pages.forEach((dimension, of) -> {
            List<SoldGroup> groups = dimension == Dimension.MONTH ? monthsOfPeriod() : of.groups();
            if (!groups.isEmpty()) {
                parts.add(table(dimension, groups));
            }
        });
        List<String> notes = notes();
        if (!notes.isEmpty()) {
            parts.add(new Part.Notes(notes));
        }
        return parts;
    }

    private List<SoldGroup> monthsOfPeriod() {
        String first = YearMonth.from(page.period().from()).toString();
        return page.groups().stream()
                .filter(month -> month.key().compareTo(first) >= 0)
                .toList();
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (ofPipeline) {
            notes.add(text("selling.sold.allPipelines", Map.of()));
        }
        for (SoldElsewhere other : page.otherCurrencies()) {
            notes.add(text(
                    "selling.sold.elsewhere",
                    Map.of("basis", name(other.basis()), "amount", written.money(other.minor(), other.currency()))));
        }
        return notes;
    }

    private Part.Table table(Dimension dimension, List<SoldGroup> groups) {
        int most = dimension == Dimension.PRODUCT ? ResultsTables.MOST_PRODUCTS : ResultsTables.MOST_PEOPLE;
        long largest = groups.stream()
                .mapToLong(group -> group.figures().invoicedMinor())
                .max()
                .orElse(0);
        List<Part.Row> rows = new ArrayList<>();
        groups.stream().limit(most).forEach(group -> rows.add(row(dimension, group, largest)));
        if (groups.size() > most) {
            rows.add(rest(dimension, groups.subList(most, groups.size())));
        }
        String by = text("selling.by" + capital(dimension), Map.of());
        return new Part.Table(
                text("selling.sold.by", Map.of("by", by)),
                List.of(
                        by,
                        name(SoldBasis.ORDERED),
                        name(SoldBasis.INVOICED),
                        text("selling.sold.invoicedBefore", Map.of()),
                        name(SoldBasis.PAID)),
                rows,
                row(
                        text("selling.sold.total", Map.of()),
                        page.total(),
                        money(page.totalBefore().invoicedMinor()),
                        0));
    }

    private Part.Row row(Dimension dimension, SoldGroup group, long largest) {
        return row(name(dimension, group), group.figures(), before(dimension, group.before()), largest);
    }

    /** The lines that do not stand one by one. */
    private Part.Row rest(Dimension dimension, List<SoldGroup> groups) {
        SoldFigures figures = groups.stream().map(SoldGroup::figures).reduce(SoldFigures.NOTHING, SoldFigures::plus);
        SoldFigures before = groups.stream().map(SoldGroup::before).reduce(SoldFigures.NOTHING, SoldFigures::plus);
        String name = text("selling.pdf.rest", Map.of("shown", written.number(groups.size())));
        return row(name, figures, before(dimension, before), 0);
    }

    private Part.Row row(String name, SoldFigures figures, String before, long largest) {
        return new Part.Row(
                name,
                List.of(
                        money(figures.orderedMinor()),
                        money(figures.invoicedMinor()),
                        before,
                        money(figures.paidMinor())),
                largest <= 0 ? null : (int) Math.max(0, figures.invoicedMinor() * 100 / largest));
    }

    /** A month has nothing before it: the months of the period before are others. */
    private String before(Dimension dimension, SoldFigures before) {
        return dimension == Dimension.MONTH ? text("selling.pdf.none", Map.of()) : money(before.invoicedMinor());
    }

    private String name(Dimension dimension, SoldGroup group) {
        if (dimension == Dimension.MONTH) {
            return written.month(YearMonth.parse(group.key()));
        }
        return group.key().equals(ResultsNames.NONE)
                ? text("selling.none", Map.of())
                : group.label().in(written.language());
    }

    private String name(SoldBasis basis) {
        return text("selling.sold." + basis.code(), Map.of());
    }

    private static String capital(Dimension dimension) {
        return dimension.name().charAt(0) + dimension.name().substring(1).toLowerCase(Locale.ROOT);
    }

    private String money(long minor) {
        return written.money(minor, page.currency());
    }

    private String text(String key, Map<String, ?> values) {
        return texts.get(written.language(), key, values);
    }
}
