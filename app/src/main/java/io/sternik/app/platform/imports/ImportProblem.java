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

    /** The import is written in part; it goes on, or is taken back, as it was planned. */
    record Half() implements ImportProblem {
        @Override
        public String code() {
            return "import.half";
        }

        @Override
        public HttpStatus status() {
            return HttpStatus.CONFLICT;
        }
    }

    /** Another import is being written. */
    record Another() implements ImportProblem {
        @Override
        public String code() {
            return "import.another";
        }

        @Override
        public HttpStatus status() {
            return HttpStatus.CONFLICT;
        }
    }

    /** The data have changed so much since the import was planned that the rest of it does not fit them any more. */
    record Outdated() implements ImportProblem {
        @Override
        public String code() {
            return "import.outdated";
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

    /** Example data are in the company already, or on their way. */
    record ExampleStands() implements ImportProblem {
        @Override
        public String code() {
            return "import.example-stands";
        }

        @Override
        public HttpStatus status() {
            return HttpStatus.CONFLICT;
        }
    }
}
