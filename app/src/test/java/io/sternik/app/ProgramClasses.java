package io.sternik.app;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The classes of the program, read once for all tests that look at them. */
final class ProgramClasses {

    /** Server, engine and the start of the database. */
    static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.sternik.app", "io.sternik.engine", "io.sternik.postgres");

    private ProgramClasses() {}
}
