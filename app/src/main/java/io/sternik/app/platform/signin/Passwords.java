package io.sternik.app.platform.signin;

import io.sternik.app.platform.problem.Problem.FieldFinding;
import io.sternik.app.platform.problem.RequestProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Which passwords are taken and how they are kept: at least 15 characters, no rules of composition, none from the bundled list of leaked
 * ones, none made of the own address (OWASP ASVS 5.0, 6.2). Kept as Argon2id with 19 MiB, 2 passes.
 */
@Component
class Passwords {

    static final int MIN_LENGTH = 15;
    private static final int MAX_LENGTH = 200;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;

    private final Argon2PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, MEMORY_KIB, PASSES);
    private final Set<String> leaked = readLeaked();
    private final String nobody = encode("nobody has this password");

    /** The password as it is kept. Refuses a weak one by a finding on the field {@code password}. */
    String accept(String password, String email) {
        String finding = weakness(password, email);
        if (finding != null) {
            throw new RequestProblem.Invalid(List.of(new FieldFinding(
                            "password", finding, Map.of("length", password.length(), "minimum", MIN_LENGTH))))
                    .refused();
        }
        return encode(password);
    }

    /** Whether the password is the one that is kept; takes as long for an account that does not exist. */
    boolean matches(String password, @Nullable String kept) {
        boolean same = encoder.matches(password, kept == null ? nobody : kept);
        return same && kept != null;
    }

    private String encode(String password) {
        String encoded = encoder.encode(password);
        if (encoded == null) {
            throw new IllegalStateException("the encoder gave nothing");
        }
        return encoded;
    }

    private @Nullable String weakness(String password, String email) {
        String lower = password.toLowerCase(Locale.ROOT);
        if (password.codePointCount(0, password.length()) < MIN_LENGTH) {
            return "password.short";
        }
        if (password.length() > MAX_LENGTH) {
            return "password.long";
        }
        boolean guessable = leaked.contains(lower)
                || lower.chars().distinct().count() < 5
                || lower.equals(email.toLowerCase(Locale.ROOT));
        return guessable ? "password.leaked" : null;
    }

    private static Set<String> readLeaked() {
        try (var in = Passwords.class.getResourceAsStream("leaked-passwords.txt")) {
            if (in == null) {
                throw new IllegalStateException("the list of leaked passwords is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
