package io.sternik.app.platform.measure;

import static io.sternik.database.platform.Tables.TILE_CHOICE;

import io.sternik.app.platform.access.UserId;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.company.Company;
import io.sternik.app.platform.problem.RecordProblem;
import io.sternik.app.platform.why.Why;
import io.sternik.engine.calendar.Period;
import io.sternik.engine.finding.Text;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Measures in tiles: each person chooses which and in which order; the value stands beside that of the period before. */
@Component
class Tiles {

    private static final int AT_FIRST = 5;
    private static final int MOST = 12;

    private final DSLContext sql;
    private final Measures measures;
    private final Company company;

    Tiles(DSLContext sql, Measures measures, Company company) {
        this.sql = sql;
        this.measures = measures;
        this.company = company;
    }

    /** The tiles of a place; a half-open period and the one before. */
    record TileBoard(TilePeriod period, TilePeriod previous, String currency, List<Tile> tiles) {}

    /** A half-open range of dates. */
    record TilePeriod(LocalDate from, LocalDate to) {

        static TilePeriod of(Period period) {
            return new TilePeriod(period.from(), Objects.requireNonNull(period.to()));
        }
    }

    /**
     * One measure.
     *
     * @param value in its unit, null when it cannot be told
     * @param before that of the period before; null when it cannot be told, or for a figure of now
     * @param link address of the records behind it, null when there is none for this viewer
     */
    record Tile(
            String code,
            Text name,
            Text meaning,
            Why.Unit unit,
            boolean ofNow,
            @Nullable Long value,
            @Nullable Long before,
            @Nullable String link) {}

    TileBoard board(TilePlace place, MeasureScope scope) {
        List<Measure> chosen = chosen(place, scope.viewer());
        Map<String, MeasureValue> now = measures.values(codes(chosen.stream()), Use.TILE, scope);
        Map<String, MeasureValue> before =
                measures.values(codes(chosen.stream().filter(measure -> !measure.ofNow())), Use.TILE, scope.previous());
        return new TileBoard(
                TilePeriod.of(scope.period()),
                TilePeriod.of(scope.previous().period()),
                company.currency().getCurrencyCode(),
                chosen.stream()
                        .map(measure -> tile(
                                measure, Objects.requireNonNull(now.get(measure.code())), before.get(measure.code())))
                        .toList());
    }

    /** Sets which tiles stand in a place for the viewer. */
    @Transactional
    List<String> choose(TilePlace place, List<String> codes, Viewer by) {
        if (codes.isEmpty() || codes.size() > MOST || new HashSet<>(codes).size() < codes.size()) {
            throw new MeasureProblem.UnfitTiles().refused();
        }
        codes.forEach(code -> measures.require(code, Use.TILE, by));
        UserId user = by.user();
        if (user == null) {
            throw new RecordProblem.NotFound().refused();
        }
        sql.insertInto(TILE_CHOICE)
                .set(TILE_CHOICE.USER_ACCOUNT, user.value())
                .set(TILE_CHOICE.PLACE, place.code())
                .set(TILE_CHOICE.MEASURES, codes.toArray(String[]::new))
                .onDuplicateKeyUpdate()
                .set(TILE_CHOICE.MEASURES, codes.toArray(String[]::new))
                .execute();
        return codes;
    }

    /** The viewer's choice, as far as it may still be seen; else those that stand there at first. */
    private List<Measure> chosen(TilePlace place, Viewer viewer) {
        List<Measure> fit = measures.all(viewer).stream()
                .filter(measure -> measure.uses().contains(Use.TILE))
                .toList();
        List<Measure> chosen = wanted(place, viewer).stream()
                .flatMap(code -> fit.stream().filter(measure -> measure.code().equals(code)))
                .toList();
        return chosen.isEmpty() ? fit.stream().limit(AT_FIRST).toList() : chosen;
    }

    private List<String> wanted(TilePlace place, Viewer viewer) {
        UserId user = viewer.user();
        return user == null
                ? List.of()
                : sql.select(TILE_CHOICE.MEASURES)
                        .from(TILE_CHOICE)
                        .where(TILE_CHOICE.USER_ACCOUNT.eq(user.value()), TILE_CHOICE.PLACE.eq(place.code()))
                        .fetchOptional(TILE_CHOICE.MEASURES)
                        .map(Arrays::asList)
                        .orElse(List.of());
    }

    private static List<String> codes(Stream<Measure> some) {
        return some.map(Measure::code).toList();
    }

    private static Tile tile(Measure measure, MeasureValue now, @Nullable MeasureValue before) {
        return new Tile(
                measure.code(),
                measure.name(),
                measure.meaning(),
                measure.unit(),
                measure.ofNow(),
                now.value(),
                before == null ? null : before.value(),
                now.link());
    }
}
