package io.sternik.app.platform.file;

import static io.sternik.database.platform.Tables.FILE;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.history.FieldChange;
import io.sternik.app.platform.history.History;
import io.sternik.app.platform.history.RowUndo;
import io.sternik.app.platform.history.Undoable;
import io.sternik.database.platform.tables.records.FileRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Takes back what was done to files; the history of their records tells it too. */
@Component
class FileUndo implements Undoable {

    private final DSLContext sql;
    private final FileHolders holders;
    private final History history;
    private final RowUndo<FileRecord> rows;

    FileUndo(DSLContext sql, FileHolders holders, History history) {
        this.sql = sql;
        this.holders = holders;
        this.history = history;
        this.rows = new RowUndo<>(
                sql,
                history,
                Files.OBJECT,
                new RowUndo.Shape<>(FILE.ID, FILE.VERSION, FILE.DELETED_AT, Map.of("holder", FILE.HOLDER)));
    }

    @Override
    public String object() {
        return Files.OBJECT;
    }

    @Override
    public Map<UUID, String> names(Collection<UUID> ids, Viewer viewer) {
        Map<UUID, String> names = new HashMap<>();
        ofKinds(ids).forEach((object, files) -> {
            Map<UUID, Long> seen = holders.seen(object, holdersOf(files), viewer);
            files.stream()
                    .filter(file -> seen.containsKey(file.getHolder()))
                    .forEach(file -> names.put(file.getId(), file.getName()));
        });
        return names;
    }

    @Override
    public List<UUID> touchedSince(List<Made> made) {
        return List.copyOf(rows.newerThan(made));
    }

    @Override
    public void remove(List<UUID> created, Viewer by) {
        tell(created, file -> Files.told(file.getName(), null), by);
        rows.remove(created);
    }

    @Override
    public void restore(List<UUID> deleted, Viewer by) {
        rows.restore(deleted);
        tell(deleted, file -> Files.told(null, file.getName()), by);
    }

    @Override
    public List<Conflict> revert(List<Edited> edited, Viewer by) {
        return rows.revert(edited, by);
    }

    private void tell(List<UUID> ids, Function<FileRecord, List<FieldChange>> said, Viewer by) {
        List<History.Changed> told = new ArrayList<>();
        ofKinds(ids).forEach((object, files) -> {
            Map<UUID, Long> versions = holders.seen(object, holdersOf(files), by);
            for (FileRecord file : files) {
                Long version = versions.get(file.getHolder());
                if (version != null) {
                    told.add(new History.Changed(Files.holder(file), version, said.apply(file)));
                }
            }
        });
        history.takenBack(by, told);
    }

    private Map<String, List<FileRecord>> ofKinds(Collection<UUID> ids) {
        return sql.selectFrom(FILE).where(FILE.ID.eq(DSL.any(ids.toArray(UUID[]::new)))).fetch().stream()
                .collect(Collectors.groupingBy(FileRecord::getObject));
    }

    private static List<UUID> holdersOf(List<FileRecord> files) {
        return files.stream().map(FileRecord::getHolder).toList();
    }
}
