package io.sternik.app.platform.imports;

import io.sternik.app.platform.problem.Problem;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** Refusals about imports. Nothing is kept of an upload that is refused. */
public sealed interface ImportProblem extends Problem {

    @Override
    default HttpStatus status() {
        return HttpStatus.UNPROCESSABLE_CONTENT;
    }

    /** The upload has no file, or too many. */
    record FileCount(int most) implements ImportProblem {
        @Override
        public String code() {
            return "import.file-count";
        }

        @Override
        public Map<String, Object> params() {
            return Map.of("most", most);
        }
    }

    /** A data dictionary came without the tables that it describes. */
    record OnlyDictionary() implements ImportProblem {
        @Override
        public String code() {
            return "import.only-dictionary";
        }
    }

    /** Two files have the same name. */
    record FileTwice(String file) implements ImportProblem {
        @Override
        public String code() {
            return "import.file-twice";
        }

        @Override
        public Map<String, Object> params() {
            return Map.of("file", file);
        }
    }

    /** The files are not kept any longer, so they cannot be read in another way. */
    record NotKept() implements ImportProblem {
        @Override
        public String code() {
            return "import.not-kept";
        }

        @Override
        public HttpStatus status() {
            return HttpStatus.CONFLICT;
        }
    }

    /**
     * The mapping does not fit the files.
     *
     * @param findings what does not, each at its place: {@code files[0].columns[2]}
     */
    record Mapping(@Override List<FieldFinding> findings) implements ImportProblem {
        @Override
        public String code() {
            return "import.mapping";
        }
    }

    /** A job of this import is still at work. */
    record Busy() implements ImportProblem {
        @Override
        public String code() {
            return "import.busy";
        }

        @Override
        public HttpStatus status() {
            return HttpStatus.CONFLICT;
        }
    }

    /** The import was committed already; it can be undone, and the files can be uploaded again. */
    record Committed() implements ImportProblem {
        @Override
        public String code() {
            return "import.committed";
        }

        @Override
        public HttpStatus status() {
            return HttpStatus.CONFLICT;
        }
    }

    /** The import is not committed, or changed nothing. */
    record NothingToUndo() implements ImportProblem {
        @Override
        public String code() {
            return "import.nothing-to-undo";
        }

        @Override
        public HttpStatus status() {
            return HttpStatus.CONFLICT;
        }
    }
}
