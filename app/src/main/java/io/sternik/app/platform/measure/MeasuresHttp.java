package io.sternik.app.platform.measure;

import io.sternik.app.platform.access.Access;
import io.sternik.app.platform.access.Relation;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.problem.RequestProblem;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.app.platform.why.Why;
import io.sternik.engine.calendar.Period;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Measures, tiles drawn from them, and where a value comes from, over HTTP. The right is that of each measure. */
@RestController
@RequestMapping("/api/measures")
class MeasuresHttp {

    private static final long MAX_DAYS = 3_700;

    private final Measures measures;
    private final Tiles tiles;
    private final CompanyTime time;

    MeasuresHttp(Measures measures, Tiles tiles, CompanyTime time) {
        this.measures = measures;
        this.tiles = tiles;
        this.time = time;
    }

    /** What the tiles are about; without dates the current quarter, without owner everything in sight. */
    record TileScope(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable UUID owner,
            @Nullable UUID pipeline) {}

    /** Codes of measures in their order. */
    record TileChoice(TilePlace place, List<String> measures) {

        /** Refuses a choice without its place or measures. */
        TileChoice {
            Objects.requireNonNull(place, "place");
            measures = List.copyOf(Objects.requireNonNull(measures, "measures"));
        }
    }

    @Access(relation = Relation.NONE)
    @GetMapping
    List<Measure> all(Viewer viewer) {
        return measures.all(viewer);
    }

    @Access(relation = Relation.NONE)
    @GetMapping("/tiles")
    Tiles.TileBoard tiles(
            @RequestParam(defaultValue = "results") String place, @ParameterObject TileScope scope, Viewer viewer) {
        return tiles.board(TilePlace.valueOfCode(place), of(scope, viewer));
    }

    @Access(relation = Relation.NONE)
    @PutMapping("/tiles")
    List<String> choose(@RequestBody TileChoice choice, Viewer viewer) {
        return tiles.choose(choice.place(), choice.measures(), viewer);
    }

    @Access(relation = Relation.NONE)
    @GetMapping("/why")
    Why why(@RequestParam String measure, @ParameterObject TileScope scope, Viewer viewer) {
        return measures.why(measure, of(scope, viewer));
    }

    private MeasureScope of(TileScope scope, Viewer viewer) {
        LocalDate from = scope.from();
        LocalDate to = scope.to();
        LocalDate today = time.today();
        LocalDate start = from == null ? today.withDayOfMonth(1).minusMonths((today.getMonthValue() - 1) % 3) : from;
        LocalDate end = to == null ? start.plusMonths(3) : to;
        if (!start.isBefore(end) || ChronoUnit.DAYS.between(start, end) > MAX_DAYS) {
            throw RequestProblem.Invalid.field("to", "results.period").refused();
        }
        UUID owner = scope.owner();
        return new MeasureScope(
                new Period(start, end), owner == null ? List.of() : List.of(owner), scope.pipeline(), viewer);
    }
}
