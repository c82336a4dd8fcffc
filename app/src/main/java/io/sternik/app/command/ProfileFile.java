package io.sternik.app.command;

import io.sternik.app.platform.imports.ImportMapping;
import io.sternik.app.platform.imports.ImportReading;
import io.sternik.app.platform.tables.TableReading;
import io.sternik.engine.finding.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code profile.json}: what was found out about files. */
final class ProfileFile {

    private ProfileFile() {}

    static Map<String, Object> content(List<ReadFiles.Seen> tables, ImportMapping mapping, Language language) {
        List<Object> files = new ArrayList<>();
        for (int i = 0; i < tables.size(); i++) {
            files.add(table(tables.get(i), mapping.files().get(i), language));
        }
        return Map.of("files", files);
    }

    private static Map<String, Object> table(ReadFiles.Seen seen, ImportMapping.File file, Language language) {
        ImportReading reading = seen.reading();
        TableReading table = reading.table();
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("name", seen.name());
        content.put("format", code(table.format()));
        content.put("encoding", table.encoding());
        content.put("evidence", table.evidence() == null ? "chosen" : code(table.evidence()));
        content.put("delimiter", table.delimiter());
        content.put("quote", table.quote());
        content.put("headerRow", table.headerLine());
        content.put("headerRows", table.headerRows());
        content.put("titles", table.titles());
        content.put("dictionary", table.dictionary());
        content.put("rows", seen.looks().rows());
        content.put("totals", reading.totals());
        content.put("faults", reading.faults());
        content.put("spoilt", reading.spoilt());
        content.put(
                "findings",
                reading.findings().stream()
                        .map(finding -> Map.of(
                                "code", finding.code(),
                                "line", finding.line(),
                                "column", finding.column(),
                                "text", finding.text().in(language)))
                        .toList());
        content.put("target", file.target());
        content.put("confidence", file.confidenceBp() / 10_000.0);
        content.put("columns", file.columns().stream().map(ProfileFile::column).toList());
        return content;
    }

    private static Map<String, Object> column(ImportMapping.Column column) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("index", column.index());
        content.put("name", column.name());
        content.put("type", code(column.type()));
        content.put("dateOrder", code(column.dateOrder()));
        content.put("decimalMark", code(column.decimalMark()));
        content.put("asked", column.asked());
        content.put(
                "earliest", column.earliest() == null ? null : column.earliest().toString());
        content.put("sample", column.sample());
        content.put("confidence", column.confidenceBp() / 10_000.0);
        return content;
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
