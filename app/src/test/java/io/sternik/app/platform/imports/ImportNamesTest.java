package io.sternik.app.platform.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.sternik.app.platform.imports.ImportNames.Reference;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ImportNamesTest {

    private static final UUID PRO = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);

    @Test
    void acceptsOtherSpellingsOfThingsButNotOfPeople() {
        ImportNames names = new ImportNames();
        names.add(ImportNames.PRODUCT, "ZQ Pro", PRO);
        names.add(ImportNames.HOLDER, "Ada Korwel", PRO);

        assertThat(names.similar(ImportNames.PRODUCT, "ZQPro")).isEqualTo(new Reference.Found(PRO, "ZQ Pro", true));
        assertThat(names.similar(ImportNames.PRODUCT, "zq-pro")).isEqualTo(new Reference.Found(PRO, "ZQ Pro", false));
        assertThat(names.exact(ImportNames.HOLDER, "Ada Korwell")).isInstanceOf(Reference.Unknown.class);
        assertThat(names.exact(ImportNames.HOLDER, "ada KORWEL")).isInstanceOf(Reference.Found.class);
    }

    @Test
    void oneNameOfTwoRecordsIsAmbiguousUntilOneIsTakenBack() {
        ImportNames names = new ImportNames();
        names.add(ImportNames.ACCOUNT, "Alvo", PRO);
        names.add(ImportNames.ACCOUNT, "ALVO", OTHER);

        assertThat(names.similar(ImportNames.ACCOUNT, "Alvo")).isInstanceOf(Reference.Ambiguous.class);
        names.remove(ImportNames.ACCOUNT, "Alvo", OTHER);
        assertThat(names.similar(ImportNames.ACCOUNT, "Alvo")).isEqualTo(new Reference.Found(PRO, "Alvo", false));
    }
}
