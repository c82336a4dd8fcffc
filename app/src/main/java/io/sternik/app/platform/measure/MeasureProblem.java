package io.sternik.app.platform.measure;

import io.sternik.app.platform.problem.Problem;
import io.sternik.app.platform.text.Texts;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** Refusals about measures. */
public sealed interface MeasureProblem extends Problem {

    @Override
    default HttpStatus status() {
        return HttpStatus.UNPROCESSABLE_CONTENT;
    }

    /** The measure may not be taken for this. */
    record UseNotAllowed(Measure measure, Use use) implements MeasureProblem {
        @Override
        public String code() {
            return "measure.use-not-allowed";
        }

        @Override
        public Map<String, Object> params() {
            return Map.of("measure", measure.code(), "use", use.code());
        }

        @Override
        public Map<String, Object> words() {
            return Map.of(
                    "measure", Texts.MESSAGE + measure.nameKey(), "use", Texts.MESSAGE + "measure.use." + use.code());
        }
    }

    /** There are too few or too many tiles, or one twice. */
    record UnfitTiles() implements MeasureProblem {
        @Override
        public String code() {
            return "measure.unfit-tiles";
        }
    }
}
