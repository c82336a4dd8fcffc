package io.sternik.app.platform.file;

import io.sternik.app.platform.problem.Problem;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** Refusals of files. */
public sealed interface FileProblem extends Problem {

    @Override
    default HttpStatus status() {
        return HttpStatus.UNPROCESSABLE_CONTENT;
    }

    /** The request brought no file. */
    record None() implements FileProblem {
        @Override
        public String code() {
            return "file.none";
        }
    }

    /** The file has no content. */
    record Empty(String name) implements FileProblem {
        @Override
        public String code() {
            return "file.empty";
        }

        @Override
        public Map<String, Object> params() {
            return Map.of("name", name);
        }
    }

    /** The file is larger than what is taken. */
    record TooLarge(String name, int megabytes) implements FileProblem {
        @Override
        public String code() {
            return "file.too-large";
        }

        @Override
        public HttpStatus status() {
            return HttpStatus.CONTENT_TOO_LARGE;
        }

        @Override
        public Map<String, Object> params() {
            return Map.of("name", name, "megabytes", Integer.toString(megabytes));
        }
    }

    /** A kind of file that is not taken, by its name or by its content. */
    record Kind(String name, List<String> taken) implements FileProblem {
        @Override
        public String code() {
            return "file.kind";
        }

        @Override
        public Map<String, Object> params() {
            return Map.of("name", name, "taken", taken);
        }
    }

    /**
     * The content is something else than the name says.
     *
     * @param kind code of what it is
     */
    record OtherContent(String name, String kind) implements FileProblem {
        @Override
        public String code() {
            return "file.other-content";
        }

        @Override
        public Map<String, Object> params() {
            return Map.of("name", name, "kind", kind);
        }

        @Override
        public Map<String, Object> words() {
            return Map.of("name", name, "kind", "@file.kind." + kind);
        }
    }

    /** The record has as many files as it may have. */
    record TooMany(int most) implements FileProblem {
        @Override
        public String code() {
            return "file.too-many";
        }

        @Override
        public Map<String, Object> params() {
            return Map.of("most", most);
        }
    }

    /** A file that is only downloaded: by its kind, or because there is no second origin to show it from. */
    record NotShown() implements FileProblem {
        @Override
        public String code() {
            return "file.not-shown";
        }
    }
}
