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

    /** The file is no text: a spreadsheet, an archive, a picture. */
    record NotATable(String file) implements ImportProblem {
        @Override
        public String code() {
            return "import.not-a-table";
        }

        @Override
        public Map<String, Object> params() {
            return Map.of("file", file);
        }
    }

    /** The compressed file is damaged. */
    record Damaged(String file) implements ImportProblem {
        @Override
        public String code() {
            return "import.damaged";
        }

        @Override
        public Map<String, Object> params() {
            return Map.of("file", file);
        }
    }

    /** The upload is larger, unpacked, than an import may be. */
    record TooLarge(String file, long megabytes) implements ImportProblem {
        @Override
        public String code() {
            return "import.too-large";
        }

        @Override
        public HttpStatus status() {
            return HttpStatus.CONTENT_TOO_LARGE;
        }

        @Override
        public Map<String, Object> params() {
            return Map.of("file", file, "megabytes", megabytes);
        }
    }

    /** The bytes are not UTF-8. */
    record Encoding(String file, long line) implements ImportProblem {
        @Override
        public String code() {
            return "import.encoding";
        }

        @Override
        public Map<String, Object> params() {
            return Map.of("file", file, "line", line);
        }
    }

    /** The file has no header, or nothing below it. */
    record NoHeader(String file) implements ImportProblem {
        @Override
        public String code() {
            return "import.no-header";
        }

        @Override
        public Map<String, Object> params() {
            return Map.of("file", file);
        }
    }

    /** A name stands twice in the header. */
    record HeaderTwice(String file, String column) implements ImportProblem {
        @Override
        public String code() {
            return "import.header-twice";
        }

        @Override
        public Map<String, Object> params() {
            return Map.of("file", file, "column", column);
        }
    }

    /** The file has more columns than a table may have, or no record at all that could be read. */
    record Unreadable(String file, String finding) implements ImportProblem {
        @Override
        public String code() {
            return "import.unreadable";
        }

        @Override
        public Map<String, Object> params() {
            return Map.of("file", file, "finding", finding);
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
