package io.sternik.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The chapters depend on each other as the architecture says, without cycles, and use only what a module exports. */
class ModulesTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "architecture.md");
    private static final String BEGIN = "<!-- modules -->";
    private static final String END = "<!-- /modules -->";
    private static final Pattern MODULE = Pattern.compile("io\\.sternik\\.app\\.([a-z]+)");
    private static final Pattern VIEWS =
            Pattern.compile("io\\.sternik\\.database\\.([a-z]+)_?views", Pattern.CASE_INSENSITIVE);
    private static final ApplicationModules MODULES = ApplicationModules.of(SternikApplication.class);

    @Test
    void modulesKeepToTheirAllowedDependencies() {
        MODULES.verify();
    }

    @Test
    void everyChapterIsAModule() {
        assertThat(MODULES.stream().map(module -> module.getIdentifier().toString()))
                .contains("platform", "structure", "catalog", "consent", "selling");
    }

    /** The map in {@code docs/architecture.md} is that of the code; {@code -Dsternik.update=true} draws it anew. */
    @Test
    void theMapInTheDocumentsIsThatOfTheCode() throws IOException {
        String document = Files.readString(DOCUMENT);
        int from = document.indexOf(BEGIN) + BEGIN.length();
        int to = document.indexOf(END);
        if (Boolean.getBoolean("sternik.update")) {
            Files.writeString(DOCUMENT, document.substring(0, from) + map() + document.substring(to));
        }
        assertThat(Files.readString(DOCUMENT)).contains(BEGIN + map() + END);
    }

    /** Solid arrows are calls, dotted ones are views of another module that are read. */
    private static String map() {
        Stream<String> calls = MODULES.stream()
                .flatMap(module -> module.getDirectDependencies(MODULES)
                        .uniqueModules()
                        .map(below -> "  " + module.getIdentifier() + " --> " + below.getIdentifier() + "\n"));
        Stream<String> reads = ProgramClasses.ALL.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .map(ModulesTest::viewRead)
                .flatMap(Optional::stream);
        String arrows = Stream.concat(calls, reads).distinct().sorted().collect(Collectors.joining());
        return "\n```mermaid\ngraph BT\n" + arrows + "```\n";
    }

    private static Optional<String> viewRead(Dependency dependency) {
        Matcher reader = MODULE.matcher(dependency.getOriginClass().getPackageName());
        Matcher views = VIEWS.matcher(dependency.getTargetClass().getPackageName());
        return reader.lookingAt() && views.lookingAt() && !reader.group(1).equals(views.group(1))
                ? Optional.of("  %s -. reads views .-> %s%n".formatted(reader.group(1), views.group(1)))
                : Optional.empty();
    }
}
