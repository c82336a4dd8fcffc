package io.sternik.bench.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Sound examples to begin with: the files of {@code demo/imports} and filters of the product. */
final class Seeds {

    private static final List<String> FILTERS = List.of(
            "stage in (new,offer) and amount > 50000 and owner in subtree(me)",
            "closeOn in next 30 days or not (status = open)",
            "name ~ \"Łęgowit \\\"x\\\"\" and amount is not empty",
            "createdAt >= 2026-01-31 and createdAt < 2026-02-01",
            "custom.revenue <= -1234.56 or owner = me or team = my team",
            "closeOn in last 2 quarters and stage not in (won, lost)",
            "((((amount != 1))))");
    private static final String JSON = "j[{\"table\":\"klienci\",\"position\":1,\"name\":\"id\",\"type\":\"integer\",\"key\":\"yes\"}]";
    private static final int MOST = 15_000;

    private Seeds() {}

    public static void main(String[] arguments) throws IOException {
        Path examples = Path.of(arguments[0]);
        Path seeds = Path.of(arguments[1]);
        for (int i = 0; i < FILTERS.size(); i++) {
            write(seeds.resolve("filter/" + i), FILTERS.get(i).getBytes(StandardCharsets.UTF_8));
        }
        write(seeds.resolve("dictionary/json"), JSON.getBytes(StandardCharsets.UTF_8));
        try (Stream<Path> files = Files.walk(examples)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = String.valueOf(file.getFileName());
                byte[] content = Files.readAllBytes(file);
                if (name.endsWith(".xlsx")) {
                    write(seeds.resolve("xlsx/" + name), after(0, content));
                } else if (!name.endsWith(".md")) {
                    write(seeds.resolve("csv/" + name), content);
                    if (name.startsWith("slownik")) {
                        write(seeds.resolve("dictionary/" + name), after('t', content));
                    }
                }
            }
        }
        for (int part = 0; part < XlsxFuzz.Parts.NAMES.size(); part++) {
            write(seeds.resolve("xlsx/part-" + part), after(part + 1, XlsxFuzz.Parts.CONTENTS.get(part)));
        }
    }

    private static byte[] after(int first, byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(first);
        bytes.writeBytes(content);
        return bytes.toByteArray();
    }

    private static void write(Path file, byte[] content) throws IOException {
        Files.createDirectories(file.getParent());
        if (content.length <= MOST) {
            Files.write(file, content);
        }
    }
}
