package io.sternik.app.selling.results;

import io.sternik.app.platform.document.Part;
import io.sternik.app.platform.text.Texts;
import io.sternik.app.platform.text.Written;
import io.sternik.engine.finding.Language;
import io.sternik.engine.finding.Text;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The figures of a results page as tables, written for readers of a language. */
final class ResultsTables {

    /** So many lines stand one by one, the largest first; the others are one line, so that the sums stay whole. */
    static final int MOST_PEOPLE = 120;

    static final int MOST_PRODUCTS = 30;

    private final Results.Page page;
    private final Texts texts;
    private final Language language;
    private final Written written;

    ResultsTables(Results.Page page, Texts texts, Language language) {
        this.page = page;
        this.texts = texts;
        this.language = language;
        this.written = new Written(language);
    }

    /** What people look for first. */
    Part.Figures first() {
        Results.Figures now = page.total();
        Results.Figures before = page.totalBefore();
        long weighted = page.pipeline().stream()
                .mapToLong(Results.StageSum::weightedMinor)
                .sum();
        String open = texts.get(language, "selling.weightedNow", Map.of("amount", money(weighted)));
        return new Part.Figures(List.of(
                figure("selling.wonValue", money(now.wonMinor()), previously(money(before.wonMinor()))),
                figure(
                        "selling.wonCount",
                        written.number(now.wonCount()),
                        previously(written.number(before.wonCount()))),
                figure("selling.winRate", rate(now), previously(rate(before))),
                figure("selling.pdf.daysToClose", days(now), previously(days(before))),
                figure("selling.openValue", money(page.openValue()), open)));
    }

    /** A table for each breakdown that has lines. */
    List<Part> breakdowns() {
        return Stream.of(
                        breakdown("selling.byMonth", months(), MOST_PEOPLE),
                        breakdown("selling.bySeller", page.sellers(), MOST_PEOPLE),
                        breakdown("selling.byTeam", page.teams(), MOST_PEOPLE),
                        breakdown("selling.byOffice", page.offices(), MOST_PEOPLE),
                        breakdown("selling.byProduct", page.products(), MOST_PRODUCTS))
                .filter(table -> !table.rows().isEmpty())
                .<Part>map(table -> table)
                .toList();
    }

    /** The months of the period, each beside that at the same place of the period before. */
    private List<Results.Group> months() {
        List<Results.Group> months = new ArrayList<>();
        YearMonth first = YearMonth.from(page.period().from());
        YearMonth firstBefore = YearMonth.from(page.previous().from());
        long last = ChronoUnit.MONTHS.between(
                first, YearMonth.from(page.period().to().minusDays(1)));
        long lastBefore = ChronoUnit.MONTHS.between(
                firstBefore, YearMonth.from(page.previous().to().minusDays(1)));
        for (int at = 0; at <= Math.max(last, lastBefore); at++) {
            months.add(month(first.plusMonths(at), firstBefore.plusMonths(at)));
        }
        return months;
    }

    private Results.Group month(YearMonth month, YearMonth beforeIt) {
        Results.Figures figures = page.months().stream()
                .filter(group -> group.key().equals(month.toString()))
                .map(Results.Group::figures)
                .findFirst()
                .orElse(new Results.Figures(0, 0, 0, 0, null, null));
        long before = page.monthsBefore().stream()
                .filter(value -> value.month().equals(beforeIt.toString()))
                .mapToLong(Results.MonthValue::wonMinor)
                .sum();
        String name = written.month(month);
        return new Results.Group(month.toString(), new Text(name, name), figures, before);
    }

    private Part.Table breakdown(String key, List<Results.Group> groups, int most) {
        long largest = groups.stream()
                .mapToLong(group -> group.figures().wonMinor())
                .max()
                .orElse(0);
        String head = word(key);
        List<Part.Row> rows = new ArrayList<>(groups.stream()
                .limit(most)
                .map(group -> row(name(group), group.figures(), group.before(), largest))
                .toList());
        if (groups.size() > most) {
            rows.add(rest(groups.subList(most, groups.size())));
        }
        return new Part.Table(
                texts.get(language, "selling.wonBy", Map.of("by", head)),
                List.of(
                        head,
                        word("selling.wonValue"),
                        word("selling.before"),
                        word("selling.won"),
                        word("selling.lost"),
                        word("selling.winRate"),
                        word("selling.daysShort")),
                rows,
                row(word("selling.pdf.total"), page.total(), page.totalBefore().wonMinor(), 0));
    }

    /** The lines that do not stand one by one. Their mean of days cannot be had from rounded means and is left out. */
    private Part.Row rest(List<Results.Group> groups) {
        long won = 0;
        long count = 0;
        long lost = 0;
        long before = 0;
        for (Results.Group group : groups) {
            won += group.figures().wonMinor();
            count += group.figures().wonCount();
            lost += group.figures().lostCount();
            before += group.before();
        }
        String name = texts.get(language, "selling.pdf.rest", Map.of("shown", written.number(groups.size())));
        return row(
                name,
                Results.Figures.of(new ResultsStore.Sums(won, count, 0, lost, 0))
                        .withoutDays(),
                before,
                0);
    }

    private Part.Row row(String name, Results.Figures figures, long before, long largest) {
        return new Part.Row(
                name,
                List.of(
                        money(figures.wonMinor()),
                        money(before),
                        written.number(figures.wonCount()),
                        written.number(figures.lostCount()),
                        rate(figures),
                        days(figures)),
                largest <= 0 ? null : (int) Math.max(0, figures.wonMinor() * 100 / largest));
    }

    /** What is open now, stage by stage. */
    Part.Table open() {
        long largest = page.pipeline().stream()
                .mapToLong(Results.StageSum::amountMinor)
                .max()
                .orElse(0);
        List<Part.Row> rows = page.pipeline().stream()
                .map(stage -> new Part.Row(
                        stage.name().in(language),
                        List.of(
                                written.number(stage.count()),
                                money(stage.amountMinor()),
                                money(stage.weightedMinor())),
                        largest <= 0 ? null : (int) (stage.amountMinor() * 100 / largest)))
                .toList();
        long count = page.pipeline().stream().mapToLong(Results.StageSum::count).sum();
        long weighted = page.pipeline().stream()
                .mapToLong(Results.StageSum::weightedMinor)
                .sum();
        return new Part.Table(
                word("selling.openByStage"),
                List.of(
                        word("list.stage"),
                        word("selling.dealsCount"),
                        word("selling.value"),
                        word("selling.weighted")),
                rows,
                new Part.Row(
                        word("selling.pdf.total"),
                        List.of(written.number(count), money(page.openValue()), money(weighted)),
                        null));
    }

    private String name(Results.Group group) {
        return group.key().equals(ResultsNames.NONE)
                ? word("selling.none")
                : group.label().in(language);
    }

    private Part.Figure figure(String key, String value, String note) {
        return new Part.Figure(word(key), value, note);
    }

    private String previously(String value) {
        return texts.get(language, "selling.pdf.previously", Map.of("value", value));
    }

    private String rate(Results.Figures figures) {
        return figures.winRateBp() == null ? word("selling.pdf.none") : written.percent(figures.winRateBp());
    }

    private String days(Results.Figures figures) {
        return figures.daysToCloseTenths() == null
                ? word("selling.pdf.none")
                : written.tenths(figures.daysToCloseTenths());
    }

    private String money(long minor) {
        return written.money(minor, page.currency());
    }

    private String word(String key) {
        return texts.get(language, key, Map.of());
    }
}
