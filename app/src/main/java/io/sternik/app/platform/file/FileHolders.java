package io.sternik.app.platform.file;

import io.sternik.app.platform.access.AccessProblem;
import io.sternik.app.platform.access.Rights;
import io.sternik.app.platform.access.Role;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.history.RecordRef;
import io.sternik.app.platform.problem.RecordProblem;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Judges who may do what with the files of a record. */
@Component
class FileHolders {

    private final Map<String, FileHolder> holders;
    private final Rights rights;

    FileHolders(List<FileHolder> holders, Rights rights) {
        this.holders = holders.stream().collect(Collectors.toUnmodifiableMap(FileHolder::object, Function.identity()));
        this.rights = rights;
    }

    /** The version of the record; not found when the viewer does not see it as a whole. */
    long requireSeen(RecordRef record, Viewer viewer) {
        FileHolder holder = holders.get(record.object());
        Long version = holder == null || !viewer.may(holder.read())
                ? null
                : holder.sight().versions(Set.of(record.id()), viewer).get(record.id());
        if (version == null) {
            throw new RecordProblem.NotFound().refused();
        }
        return version;
    }

    /** The same for whoever wants to change its files. */
    long requireEdit(RecordRef record, Viewer viewer) {
        long version = requireSeen(record, viewer);
        FileHolder holder = holders.get(record.object());
        if (holder == null || !viewer.may(holder.edit())) {
            String permission = holder == null ? "" : holder.edit();
            throw new AccessProblem.Forbidden(
                            permission,
                            rights.holders(permission).stream().map(Role::code).toList())
                    .refused();
        }
        return version;
    }

    /** Those of the records of one kind that the viewer sees, with their versions. */
    Map<UUID, Long> seen(String object, Collection<UUID> ids, Viewer viewer) {
        FileHolder holder = holders.get(object);
        return holder == null || ids.isEmpty() ? Map.of() : holder.sight().versions(ids, viewer);
    }
}
