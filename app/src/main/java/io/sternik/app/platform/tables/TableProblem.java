package io.sternik.app.platform.tables;

import io.sternik.app.platform.problem.Problem;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** Why a file cannot be read as a table. */
public sealed interface TableProblem extends Problem {

    /** Name of the file. */
    String file();

    @Override
    default HttpStatus status() {
        return HttpStatus.UNPROCESSABLE_CONTENT;
    }

    @Override
    default Map<String, Object> params() {
        return Map.of("file", file());
    }

    /** The file is neither text nor a workbook: an archive, a picture, a program. */
    record NotATable(@Override String file) implements TableProblem {
        @Override
        public String code() {
            return "import.not-a-table";
        }
    }

    /** There is nothing in the file. */
    record Empty(@Override String file) implements TableProblem {
        @Override
        public String code() {
            return "import.empty-file";
        }
    }

    /** A workbook of the old format. */
    record OldWorkbook(@Override String file) implements TableProblem {
        @Override
        public String code() {
            return "import.old-workbook";
        }
    }

    /** A workbook that a password protects. */
    record Protected(@Override String file) implements TableProblem {
        @Override
        public String code() {
            return "import.password";
        }
    }

    /** The packed file is damaged. */
    record Damaged(@Override String file) implements TableProblem {
        @Override
        public String code() {
            return "import.damaged";
        }
    }

    /** A workbook that is far larger unpacked than it looks. */
    record Bomb(@Override String file, long megabytes) implements TableProblem {
        @Override
        public String code() {
            return "import.zip-bomb";
        }

        @Override
        public Map<String, Object> params() {
            return Map.of("file", file, "megabytes", megabytes);
        }
    }

    /** The files are larger, unpacked, than an import may be. */
    record TooLarge(@Override String file, long megabytes) implements TableProblem {
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

    /** The bytes are not of the chosen encoding. */
    record Encoding(@Override String file, String encoding, long line) implements TableProblem {
        @Override
        public String code() {
            return "import.encoding";
        }

        @Override
        public Map<String, Object> params() {
            return Map.of("file", file, "encoding", encoding, "line", line);
        }
    }

    /** There is no encoding of this name among the known ones. */
    record UnknownEncoding(@Override String file, String encoding) implements TableProblem {
        @Override
        public String code() {
            return "import.unknown-encoding";
        }

        @Override
        public Map<String, Object> params() {
            return Map.of("file", file, "encoding", encoding);
        }
    }

    /** There is no such row to name the columns, or no such delimiter. */
    record WrongWish(@Override String file, String value) implements TableProblem {
        @Override
        public String code() {
            return "import.wrong-reading";
        }

        @Override
        public Map<String, Object> params() {
            return Map.of("file", file, "value", value);
        }
    }

    /** There is no row below the header. */
    record NoRows(@Override String file) implements TableProblem {
        @Override
        public String code() {
            return "import.no-rows";
        }
    }

    /** A name stands twice in the header. */
    record HeaderTwice(@Override String file, String column) implements TableProblem {
        @Override
        public String code() {
            return "import.header-twice";
        }

        @Override
        public Map<String, Object> params() {
            return Map.of("file", file, "column", column);
        }
    }

    /** More columns than a table may have. */
    record TooManyColumns(@Override String file, int most) implements TableProblem {
        @Override
        public String code() {
            return "import.too-many-columns";
        }

        @Override
        public Map<String, Object> params() {
            return Map.of("file", file, "most", most);
        }
    }

    /** There is no record that could be read. */
    record Unreadable(@Override String file, String finding) implements TableProblem {
        @Override
        public String code() {
            return "import.unreadable";
        }

        @Override
        public Map<String, Object> params() {
            return Map.of("file", file, "finding", finding);
        }
    }
}
