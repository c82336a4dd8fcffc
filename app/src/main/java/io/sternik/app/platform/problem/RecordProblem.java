package io.sternik.app.platform.problem;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** Refusals that every kind of record shares. */
public sealed interface RecordProblem extends Problem {

    /** There is no such record, or it is not for this viewer: the two cannot be told apart. */
    record NotFound() implements RecordProblem {
        @Override
        public String code() {
            return "record.not-found";
        }

        @Override
        public HttpStatus status() {
            return HttpStatus.NOT_FOUND;
        }
    }

    /** The viewer's own record was deleted and can be brought back by undoing the change set. */
    record Deleted(String changeSet) implements RecordProblem {
        @Override
        public String code() {
            return "record.deleted";
        }

        @Override
        public HttpStatus status() {
            return HttpStatus.GONE;
        }

        @Override
        public Map<String, Object> params() {
            return Map.of("changeSet", changeSet);
        }
    }

    /**
     * The record was found to be the same as another and went into it.
     *
     * @param into the record that stays, which the viewer may see
     */
    record Merged(String into, String name) implements RecordProblem {
        @Override
        public String code() {
            return "record.merged";
        }

        @Override
        public HttpStatus status() {
            return HttpStatus.GONE;
        }

        @Override
        public Map<String, Object> params() {
            return Map.of("into", into, "name", name);
        }
    }

    /**
     * Somebody saved the record after the client had read it.
     *
     * @param currentVersion version to send when the fields do not collide
     * @param changedFields what others changed since the client's version
     */
    record Changed(long currentVersion, List<String> changedFields) implements RecordProblem {
        @Override
        public String code() {
            return "record.changed";
        }

        @Override
        public HttpStatus status() {
            return HttpStatus.PRECONDITION_FAILED;
        }

        @Override
        public Map<String, Object> params() {
            return Map.of("currentVersion", currentVersion, "changedFields", changedFields);
        }
    }

    /** A write to a record came without {@code If-Match}. */
    record VersionMissing() implements RecordProblem {
        @Override
        public String code() {
            return "record.version-missing";
        }

        @Override
        public HttpStatus status() {
            return HttpStatus.PRECONDITION_REQUIRED;
        }
    }

    /** A field that must be unique holds a value that another record has. */
    record Taken(String field, String value) implements RecordProblem {
        @Override
        public String code() {
            return "record.taken";
        }

        @Override
        public HttpStatus status() {
            return HttpStatus.CONFLICT;
        }

        @Override
        public Map<String, Object> params() {
            return Map.of("field", field, "value", value);
        }
    }

    /** Two dated facts about the same thing would hold on the same day. */
    record Overlap() implements RecordProblem {
        @Override
        public String code() {
            return "record.overlap";
        }

        @Override
        public HttpStatus status() {
            return HttpStatus.CONFLICT;
        }
    }

    /** The record cannot be deleted because others point to it. */
    record InUse(String by, long count) implements RecordProblem {
        @Override
        public String code() {
            return "record.in-use";
        }

        @Override
        public HttpStatus status() {
            return HttpStatus.CONFLICT;
        }

        @Override
        public Map<String, Object> params() {
            return Map.of("by", by, "count", count);
        }
    }
}
