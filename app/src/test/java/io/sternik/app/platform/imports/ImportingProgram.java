package io.sternik.app.platform.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.imports.ImportSummary.Counts;
import io.sternik.app.platform.job.JobRun;
import io.sternik.app.testing.Caller;
import io.sternik.app.testing.RunningProgram;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** The running program with the fixture company, and a few words for what an import does. */
public abstract class ImportingProgram extends RunningProgram {

    @Autowired
    private Uploads uploads;

    @Autowired
    private ImportRun run;

    @Autowired
    private ImportCommit commit;

    @Autowired
    private ImportUndo undo;

    @Autowired
    private ImportErrors errors;

    @Autowired
    private ImportStore store;

    @Autowired
    private Imports imports;

    @BeforeEach
    void found() {
        company.found();
    }

    /** A file by its name and its text. */
    protected record Text(String name, String content) {}

    /** An import that was committed, with what the dry run had said. */
    protected record Done(UUID id, ImportSummary tried, ImportSummary summary) {

        /** What became of one kind of record. */
        public Counts counts(String object) {
            return Objects.requireNonNullElse(summary.objects().get(object), new Counts(0, 0, 0, 0));
        }

        /** Codes of what a person should know. */
        public List<String> notices() {
            return summary.notices().stream().map(ImportSummary.Notice::code).toList();
        }
    }

    protected Done load(Text... files) {
        return load(ImportMapping.OnDuplicate.FILL, files);
    }

    /** Uploads, tries and commits; what the dry run says is what the commit does. */
    protected Done load(ImportMapping.OnDuplicate onDuplicate, Text... files) {
        ImportId id = upload(files);
        imports.map(id, new Imports.Wanted(List.of(), null, null, onDuplicate));
        ImportSummary tried = run.check(id, program(), new Quiet(program()));
        ImportSummary done = commit.commit(id, program(), new Quiet(program())).summary();
        assertThat(done.objects()).isEqualTo(tried.objects());
        return new Done(id.value(), tried, done);
    }

    private ImportId upload(Text... files) {
        List<Uploads.Source> sources = new ArrayList<>();
        for (Text file : files) {
            byte[] bytes = file.content().getBytes(StandardCharsets.UTF_8);
            sources.add(new Uploads.Source(file.name(), () -> new ByteArrayInputStream(bytes)));
        }
        return uploads.take(sources, "import", program());
    }

    /** What a file is taken for, and where its columns go. */
    protected ImportMapping.File guess(Text file) {
        ImportId id = upload(file);
        return store.mapping(store.get(id).getMapping()).files().getFirst();
    }

    protected ImportSummary.Reverted takeBack(Done done) {
        return undo.undo(new ImportId(done.id()), program());
    }

    /** The refused rows in the layout of the file, with what is wrong about them. */
    protected String refused(Done done, String file) {
        StringWriter out = new StringWriter();
        try {
            ImportId id = new ImportId(done.id());
            List<String> names = store.mapping(store.get(id).getMapping()).files().stream()
                    .map(ImportMapping.File::name)
                    .toList();
            errors.write(id, names.indexOf(file), program().language(), out);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return out.toString();
    }

    protected Caller seat(String code) {
        return as(company.user(code));
    }

    /** An account with a tax number that the position owns since a day; nobody when it is null. */
    protected UUID account(String name, @Nullable String nip, @Nullable String position, String since) {
        UUID id = sql.fetchSingle(
                        "insert into selling.account (name, nip, created_at, owner_position) values ({0}, {1}, now(), {2}) returning id",
                        org.jooq.impl.DSL.val(name),
                        org.jooq.impl.DSL.val(nip),
                        org.jooq.impl.DSL.val(
                                position == null
                                        ? null
                                        : company.position(position).value(),
                                org.jooq.impl.SQLDataType.UUID))
                .get(0, UUID.class);
        if (position != null) {
            owns(id, position, since, null);
        }
        return id;
    }

    /** Lets a position own an account from a day to the day before another one. */
    protected void owns(UUID account, String position, String from, @Nullable String to) {
        sql.execute(
                "insert into selling.account_owner (account, position, source, valid_during) values ({0}, {1}, 'hand', daterange({2}::date, {3}::date))",
                org.jooq.impl.DSL.val(account),
                org.jooq.impl.DSL.val(company.position(position).value()),
                org.jooq.impl.DSL.val(from),
                org.jooq.impl.DSL.val(to));
    }

    protected long count(String table) {
        return sql.fetchSingle("select count(*) from " + table).get(0, Long.class);
    }

    /** A job that says nothing. */
    private record Quiet(Viewer viewer) implements JobRun {
        @Override
        public void progress(String step, long done, @Nullable Long total) {}
    }
}
