package io.sternik.app.selling.pipelines;

import io.sternik.app.selling.pipelines.Pipelines.Kind;
import io.sternik.app.selling.pipelines.Pipelines.NewStage;
import io.sternik.app.selling.pipelines.Pipelines.Pipeline;
import io.sternik.app.selling.pipelines.Pipelines.Stage;
import io.sternik.engine.finding.Text;
import io.sternik.engine.table.Fold;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The pipeline of imported deals: one that has all their stages, or a new one.
 *
 * @param existing null when it is to be made
 * @param code of the pipeline
 * @param stages in order, when it is to be made
 * @param codes codes of stages by folded name
 */
public record DealImportPipeline(
        @Nullable Pipeline existing, String code, Text name, List<NewStage> stages, Map<String, String> codes) {

    /** Finds the pipeline that has all stages, spelt as in the file before translated, or plans one named after the file. */
    public static DealImportPipeline of(List<String> values, String file, List<Pipeline> pipelines) {
        return pipelines.stream()
                .filter(pipeline -> values.stream().allMatch(value -> stageIn(pipeline, value) != null))
                .max(Comparator.comparingLong(pipeline -> sameWords(pipeline, values)))
                .filter(_ -> !values.isEmpty())
                .map(pipeline -> known(pipeline, values))
                .orElseGet(() -> planned(values, file, pipelines));
    }

    /** Code of the stage that the file names; empty when it is none of the pipeline. */
    public String stageCode(String value) {
        return codes.getOrDefault(Fold.text(value), "");
    }

    /** What a deal in the stage is. */
    public Kind kind(String stageCode) {
        Pipeline pipeline = existing;
        return pipeline == null
                ? stages.stream()
                        .filter(stage -> stage.code().equals(stageCode))
                        .findFirst()
                        .orElseThrow()
                        .kind()
                : stage(pipeline, stageCode).kind();
    }

    /** Name and stages with their chances, as a person checks them: {@code Leads: Prospecting 33 %, Won 100 %, Lost 0 %}. */
    public String described() {
        return name.en() + ": "
                + stages.stream()
                        .map(stage -> stage.name().en() + " " + Math.round(stage.probabilityBp() / 100f) + " %")
                        .collect(Collectors.joining(", "));
    }

    /** The stage, unless it is still to be made. */
    public @Nullable Stage known(String stageCode) {
        Pipeline pipeline = existing;
        return pipeline == null ? null : stage(pipeline, stageCode);
    }

    /** The stage with this code, which the pipeline has. */
    public static Stage stage(Pipeline pipeline, String code) {
        return pipeline.stages().stream()
                .filter(stage -> stage.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static DealImportPipeline known(Pipeline pipeline, List<String> values) {
        Map<String, String> codes = new HashMap<>();
        for (String value : values) {
            Stage stage = stageIn(pipeline, value);
            if (stage != null) {
                codes.put(Fold.text(value), stage.code());
            }
        }
        return new DealImportPipeline(pipeline, pipeline.code(), pipeline.name(), List.of(), codes);
    }

    private static DealImportPipeline planned(List<String> values, String file, List<Pipeline> pipelines) {
        String title = title(file);
        Set<String> taken = pipelines.stream().map(Pipeline::code).collect(Collectors.toCollection(HashSet::new));
        Map<String, String> distinct = new java.util.LinkedHashMap<>();
        values.forEach(value -> distinct.putIfAbsent(Fold.text(value), value));
        List<NewStage> stages = StageGuess.stages(List.copyOf(distinct.values()));
        Map<String, String> codes = new HashMap<>();
        for (NewStage stage : stages) {
            codes.put(Fold.text(stage.name().pl()), stage.code());
            codes.putIfAbsent(Fold.text(stage.name().en()), stage.code());
        }
        return new DealImportPipeline(null, StageGuess.code(title, taken), new Text(title, title), stages, codes);
    }

    /** The name of the file without ending, dashes read as spaces: {@code crm_sales.csv} is Crm sales. */
    private static String title(String file) {
        int dot = file.lastIndexOf('.');
        String plain = (dot > 0 ? file.substring(0, dot) : file)
                .replaceAll("[_-]+", " ")
                .strip();
        return plain.isEmpty() ? file : Character.toUpperCase(plain.charAt(0)) + plain.substring(1);
    }

    private static @Nullable Stage stageIn(Pipeline pipeline, String value) {
        String folded = Fold.text(value);
        return pipeline.stages().stream()
                .filter(stage -> Stream.of(stage.name().pl(), stage.name().en())
                        .anyMatch(name -> Fold.text(name).equals(folded)))
                .findFirst()
                .orElse(null);
    }

    private static long sameWords(Pipeline pipeline, List<String> values) {
        return pipeline.stages().stream()
                .filter(stage -> values.contains(stage.name().pl())
                        && values.contains(stage.name().en()))
                .count();
    }
}
