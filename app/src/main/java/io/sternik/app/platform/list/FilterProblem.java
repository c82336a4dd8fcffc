package io.sternik.app.platform.list;

import io.sternik.app.platform.problem.Problem;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** Refusals of what a list was asked for. */
public sealed interface FilterProblem extends Problem {

    @Override
    default HttpStatus status() {
        return HttpStatus.BAD_REQUEST;
    }

    /**
     * The filter text cannot be read.
     *
     * @param position of the character where reading stopped, from 0
     * @param found the word that stands there, empty at the end
     * @param proposals what could stand there instead
     */
    record Syntax(int position, String found, List<String> proposals) implements FilterProblem {
        @Override
        public String code() {
            return "filter.syntax";
        }

        @Override
        public Map<String, Object> params() {
            return Map.of("position", position, "found", found, "proposals", proposals);
        }
    }

    /** The sort order names a field that the list does not have or cannot sort by. */
    record Sort(String field, List<String> proposals) implements FilterProblem {
        @Override
        public String code() {
            return "filter.sort";
        }

        @Override
        public Map<String, Object> params() {
            return Map.of("field", field, "proposals", proposals);
        }
    }

    /** The cursor is damaged, or belongs to another sort order. */
    record Cursor() implements FilterProblem {
        @Override
        public String code() {
            return "filter.cursor";
        }
    }
}
