package io.sternik.app.selling.pipelines;

import static org.assertj.core.api.Assertions.assertThat;

import io.sternik.app.selling.pipelines.Pipelines.Kind;
import io.sternik.app.selling.pipelines.Pipelines.NewStage;
import java.util.List;
import org.junit.jupiter.api.Test;

class StageGuessTest {

    @Test
    void knowsWonAndLostInBothLanguages() {
        assertThat(List.of("Won", "Closed Won", "Wygrana", "Sprzedane"))
                .allMatch(name -> StageGuess.kind(name) == Kind.WON);
        assertThat(List.of("Lost", "Closed lost", "Przegrana", "Nie wygrana", "Stracona"))
                .allMatch(name -> StageGuess.kind(name) == Kind.LOST);
        assertThat(List.of("Engaging", "Negocjacje", "Oferta")).allMatch(name -> StageGuess.kind(name) == Kind.OPEN);
    }

    @Test
    void putsOpenStagesInUsualOrderAndSpreadsTheirChances() {
        List<NewStage> stages = StageGuess.stages(List.of("Won", "Engaging", "Prospecting", "Lost"));

        assertThat(stages).extracting(NewStage::code).containsExactly("prospecting", "engaging", "won", "lost");
        assertThat(stages).extracting(NewStage::probabilityBp).containsExactly(3_333, 6_667, 10_000, 0);
    }

    @Test
    void addsTheEndsThatTheFileLacks() {
        assertThat(StageGuess.stages(List.of("Oferta")))
                .extracting(NewStage::kind)
                .containsExactly(Kind.OPEN, Kind.WON, Kind.LOST);
    }
}
