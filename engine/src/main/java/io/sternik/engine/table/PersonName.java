package io.sternik.engine.table;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * The name of a person, taken apart.
 *
 * @param given first names, may be empty
 * @param family family name
 */
public record PersonName(String given, String family) {

    private static final Set<String> TITLES =
            Set.of("pan", "pani", "dr", "inz", "mgr", "prof", "mr", "mrs", "ms", "hab", "p");

    /** Frequent first names in Poland and elsewhere, folded. They decide only which word of two is the first name. */
    private static final Set<String> FIRST_NAMES = Set.of("""
            adam adrian agata agnieszka alan aleksander aleksandra alex alexander alicja alina amelia anastazja anatol \
            andreas andrew andrzej aneta angelika anita ann anna anne antoni antonina arkadiusz artur barbara bartlomiej \
            bartosz beata ben bernard blazej bogdan bogumila boguslaw boguslawa bozena cezary charles christian \
            christopher czeslaw damian daniel danuta daria dariusz david dawid dominik dominika donald dorota edward edyta \
            elizabeth elzbieta emilia emily emma eric ewa ewelina feliks filip franciszek frank frederick gabriel gabriela \
            genowefa george gracjan grazyna grzegorz halina hanna hans helena henryk henryka hubert iga ignacy igor ilona \
            irena ireneusz iwona iza izabela jacek jadwiga jakub james jan janina janusz jaroslaw jean jennifer jerzy \
            joanna john jolanta joseph jozef jozefa julia julian justyna kacper kamil kamila karen karina karol karolina \
            katarzyna kazimierz kinga klaudia konrad krystian krystyna krzysztof ksawery laura lech lena leon leszek lidia \
            liliana linda lucja lucjan lucyna lukasz maciej magda magdalena maja malgorzata malwina marcel marcin marek \
            margaret maria marian mariusz mark marlena marta martin martyna mary mateusz max michael michal michalina \
            mieczyslaw milena milosz miroslaw miroslawa monika nadia natalia natasza nikodem nina norbert olga oliwia \
            oliwier oskar pamela patricia patrycja patryk paul paula paulina pawel peter piotr przemyslaw radoslaw rafal \
            renata richard robert roman ryszard sabina sandra sara sarah sebastian slawomir sonia stanislaw stanislawa \
            stefan stefania stephen steven susan sylwester sylwia szymon tadeusz teresa thomas tomasz tymon urszula \
            violetta waclaw wanda weronika wieslaw wieslawa wiktor wiktoria william witold wladyslaw wlodzimierz wojciech \
            zbigniew zdzislaw zofia zuzanna zygmunt""".split(" ", -1));

    private static final int MOST_WORDS = 6;

    /** Takes a name apart; a single word is a family name. */
    public static PersonName of(String written) {
        String text = written.strip().replaceAll("\\s+", " ");
        int comma = text.indexOf(',');
        if (comma > 0) {
            return new PersonName(
                    text.substring(comma + 1).strip(), text.substring(0, comma).strip());
        }
        List<String> words = Arrays.stream(text.split(" ", MOST_WORDS))
                .dropWhile(word -> TITLES.contains(Fold.text(word)))
                .toList();
        if (words.size() < 2) {
            return new PersonName("", words.isEmpty() ? text : words.getFirst());
        }
        boolean familyFirst = isFirstName(words.getLast()) && !isFirstName(words.getFirst())
                || isCapitals(words.getFirst()) && !isCapitals(words.getLast());
        return familyFirst
                ? new PersonName(String.join(" ", words.subList(1, words.size())), words.getFirst())
                : new PersonName(String.join(" ", words.subList(0, words.size() - 1)), words.getLast());
    }

    /** Whether the word is a frequent first name. */
    public static boolean isFirstName(String word) {
        return FIRST_NAMES.contains(Fold.text(word));
    }

    private static boolean isCapitals(String word) {
        return word.length() > 2 && word.equals(word.toUpperCase(java.util.Locale.ROOT));
    }
}
