package io.sternik.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import io.sternik.app.platform.event.Event;
import io.sternik.app.platform.event.Listener;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The seams between the modules, written down from the code in {@code docs/seams.md}: events with their publishers and listeners, interfaces
 * that one module declares and others implement, commands. {@code -Dsternik.update=true} writes the tables anew.
 */
class SeamsTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "seams.md");
    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Path HELP = Path.of("..", "launcher", "help.sh");
    private static final int MODULE = 3;
    private static final Pattern JAVADOC =
            Pattern.compile("/\\*\\*(.*?)\\*/\\s*(?:@\\w+(?:\\([^)]*\\))?\\s*)*public ", Pattern.DOTALL);
    private static final JavaClasses CODE =
            ProgramClasses.ALL.that(JavaClass.Predicates.resideInAPackage("io.sternik.app.."));

    @Test
    void theTablesAreThoseOfTheCode() throws IOException {
        String written =
                "# Seams between the modules\n\nWritten from the code by `SeamsTest`; do not edit.\n\n## Events\n\n"
                        + "Stored with the change that they tell of, heard once by each listener, in order for each record.\n\n"
                        + events() + "\n## Interfaces that other modules implement\n\n" + interfaces()
                        + "\n## Commands\n\n" + commands();
        if (Boolean.getBoolean("sternik.update")) {
            Files.writeString(DOCUMENT, written);
        }
        assertThat(Files.readString(DOCUMENT)).isEqualTo(written);
    }

    /** An event that nobody publishes is a promise that nobody keeps. */
    @Test
    void everyEventIsPublishedByItsModule() {
        assertThat(eventTypes())
                .hasSizeGreaterThan(10)
                .allSatisfy(event -> assertThat(CODE)
                        .as(event.getSimpleName() + " is made by its module")
                        .anyMatch(type -> module(type).equals(module(event))
                                && type.getConstructorCallsFromSelf().stream()
                                        .anyMatch(call -> call.getTargetOwner().equals(event))));
    }

    /** What reaches further than its module is known by its simple name. */
    @Test
    void namesOfEventsAreUnique() {
        assertThat(eventTypes().stream().map(JavaClass::getSimpleName)).doesNotHaveDuplicates();
    }

    private static List<JavaClass> eventTypes() {
        return CODE.stream()
                .filter(type -> type.isAssignableTo(Event.class) && !type.isInterface())
                .sorted(Comparator.comparing(SeamsTest::module).thenComparing(JavaClass::getSimpleName))
                .toList();
    }

    private static String events() throws IOException {
        Map<Class<?>, TreeSet<String>> heard = heardBy();
        StringBuilder table =
                new StringBuilder("| publisher | event | payload | heard by | meaning |\n|---|---|---|---|---|\n");
        for (JavaClass event : eventTypes()) {
            String payload = Arrays.stream(event.reflect().getRecordComponents())
                    .map(RecordComponent::getName)
                    .collect(Collectors.joining(", "));
            String listeners = heard.getOrDefault(event.reflect(), new TreeSet<>()).stream()
                    .map(code -> "`" + code + "`")
                    .collect(Collectors.joining(", "));
            table.append("| %s | `%s` | %s | %s | %s |%n"
                    .formatted(
                            module(event),
                            event.getSimpleName(),
                            payload,
                            listeners.isEmpty() ? "-" : listeners,
                            meaning(event)));
        }
        return table.toString();
    }

    private static Map<Class<?>, TreeSet<String>> heardBy() {
        Map<Class<?>, TreeSet<String>> heard = new java.util.HashMap<>();
        CODE.stream()
                .filter(type -> type.isAssignableTo(Listener.class) && !type.isInterface())
                .forEach(listener -> Arrays.stream(listener.reflect().getGenericInterfaces())
                        .filter(ParameterizedType.class::isInstance)
                        .map(ParameterizedType.class::cast)
                        .filter(type -> type.getRawType().equals(Listener.class))
                        .forEach(type -> heard.computeIfAbsent(
                                        (Class<?>) type.getActualTypeArguments()[0], _ -> new TreeSet<>())
                                .add(module(listener) + " " + listener.getSimpleName())));
        return heard;
    }

    private static String interfaces() throws IOException {
        StringBuilder table =
                new StringBuilder("| interface | declared by | implemented by | meaning |\n|---|---|---|---|\n");
        List<JavaClass> declared = CODE.stream()
                .filter(type -> type.isInterface() && type.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(type -> !type.isAnnotation() && !type.isNestedClass())
                .sorted(Comparator.comparing(SeamsTest::module).thenComparing(JavaClass::getSimpleName))
                .toList();
        for (JavaClass one : declared) {
            TreeSet<String> others = one.getAllSubclasses().stream()
                    .filter(type -> !type.isInterface())
                    .map(SeamsTest::module)
                    .filter(module -> !module.equals(module(one)))
                    .collect(Collectors.toCollection(TreeSet::new));
            if (!others.isEmpty()) {
                table.append("| `%s` | %s | %s | %s |%n"
                        .formatted(
                                one.getSimpleName(),
                                one.getPackageName().substring("io.sternik.app.".length()),
                                String.join(", ", others),
                                meaning(one)));
            }
        }
        return table.toString();
    }

    /** The first line of the help of each command, in English. */
    private static String commands() throws IOException {
        Map<String, String> usages = new TreeMap<>();
        Matcher usage = Pattern.compile("(?m)^\\s*(?:say )?\"(\\./sternik ([a-z]+)[^\\n\"]*)")
                .matcher(Files.readString(HELP));
        while (usage.find()) {
            usages.put(usage.group(2), usage.group(1).strip());
        }
        return usages.values().stream().map(line -> "- `" + line + "`\n").collect(Collectors.joining());
    }

    private static String module(JavaClass type) {
        String[] parts = type.getPackageName().split("\\.", -1);
        return parts.length > MODULE ? parts[MODULE] : "";
    }

    /** The first sentence of what the source says. */
    private static String meaning(JavaClass type) throws IOException {
        Path file = SOURCES.resolve(type.getName().replace('.', '/') + ".java");
        Matcher javadoc = JAVADOC.matcher(Files.readString(file));
        if (!javadoc.find()) {
            throw new IllegalStateException(file + " says nothing of itself");
        }
        String text = Stream.of(javadoc.group(1).split("\n"))
                .map(line -> line.strip().replaceFirst("^\\*\\s?", ""))
                .collect(Collectors.joining(" "))
                .strip();
        return text.split("(?<=[.:;])\\s", 2)[0]
                .replaceAll("\\{@\\w+ ([^}]*)}", "`$1`")
                .replace("|", "\\|")
                .replaceAll("[:;]$", ".");
    }
}
