package io.sternik.app.platform.imports;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.history.Belongings;
import io.sternik.app.platform.history.ChangeSetId;
import io.sternik.app.platform.history.ChangeSets;
import io.sternik.app.platform.text.Texts;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.database.platform.tables.records.ImportJobRecord;
import io.sternik.engine.finding.Language;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Example data: files that come with the program, with dates around today, brought in by an ordinary import. People try things out on them, so
 * undoing that import takes away what they made of it too.
 */
@Component
class Examples {

    /** {@code {-3}} in a file: three days from Monday to Friday before today. */
    private static final Pattern DAY = Pattern.compile("\\{(-?\\d+)}");

    private final ImportStore store;
    private final ExampleStore examples;
    private final Uploads uploads;
    private final Imports imports;
    private final ChangeSets changeSets;
    private final Texts texts;
    private final CompanyTime time;

    Examples(
            ImportStore store,
            ExampleStore examples,
            Uploads uploads,
            Imports imports,
            ChangeSets changeSets,
            Texts texts,
            CompanyTime time) {
        this.store = store;
        this.examples = examples;
        this.uploads = uploads;
        this.imports = imports;
        this.changeSets = changeSets;
        this.texts = texts;
        this.time = time;
    }

    /** How far example data are. */
    enum State {
        @JsonProperty("none")
        NONE,
        @JsonProperty("loading")
        LOADING,
        @JsonProperty("loaded")
        LOADED,
        @JsonProperty("removing")
        REMOVING
    }

    /**
     * The example data in the company.
     *
     * @param id the import that brought them and takes them out; null when there are none
     */
    record ExampleView(State state, @Nullable ImportId id) {}

    /** How many records people have added to the example data, that go with them. */
    record Added(long records) {}

    @Transactional(readOnly = true)
    public ExampleView view() {
        return examples.newest()
                .filter(row -> state(row) != State.NONE)
                .map(row -> new ExampleView(state(row), new ImportId(row.getId())))
                .orElseGet(() -> new ExampleView(State.NONE, null));
    }

    /** What goes with the example data, counted now: deleted records are left out. */
    @Transactional(readOnly = true)
    public Added added() {
        return new Added(examples.newest()
                .filter(row -> state(row) == State.LOADED)
                .map(ImportJobRecord::getChangeSet)
                .map(changeSet -> changeSets.belonging(new ChangeSetId(changeSet)).stream()
                        .filter(Belongings.Belonging::shown)
                        .count())
                .orElse(0L));
    }

    private State state(ImportJobRecord row) {
        return switch (store.activeJob(row).orElse("")) {
            case ImportJobs.COMMIT -> State.LOADING;
            case ImportJobs.UNDO -> State.REMOVING;
            default -> isWritten(row) ? State.LOADED : State.NONE;
        };
    }

    /** One that changed nothing has nothing to take out. */
    private static boolean isWritten(ImportJobRecord row) {
        return row.getChangeSet() != null && List.of("committed", "writing").contains(row.getState());
    }

    /** Brings the example data in, in the language of the viewer. */
    @Transactional
    public ExampleView load(Viewer by) {
        store.lockAll();
        if (view().state() != State.NONE) {
            throw new ImportProblem.ExampleStands().refused();
        }
        ImportId id = uploads.take(files(by.language()), texts.get(by.language(), "import.example", Map.of()), by);
        examples.mark(id);
        imports.commit(id, by);
        return view();
    }

    private List<Uploads.Source> files(Language language) {
        String place = "classpath:example/" + language.name().toLowerCase(Locale.ROOT) + "/*.csv";
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(place))
                    .map(this::source)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Uploads.Source source(Resource file) {
        try {
            byte[] dated = DAY.matcher(file.getContentAsString(StandardCharsets.UTF_8))
                    .replaceAll(day -> weekdaysFrom(time.today(), Integer.parseInt(day.group(1)))
                            .toString())
                    .getBytes(StandardCharsets.UTF_8);
            String name = file.getFilename();
            if (name == null) {
                throw new IllegalStateException("an example without a name: " + file);
            }
            return new Uploads.Source(name, () -> new ByteArrayInputStream(dated));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static LocalDate weekdaysFrom(LocalDate today, int days) {
        LocalDate day = today;
        int left = Math.abs(days);
        while (left > 0) {
            day = day.plusDays(Integer.signum(days));
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                left--;
            }
        }
        return day;
    }
}
