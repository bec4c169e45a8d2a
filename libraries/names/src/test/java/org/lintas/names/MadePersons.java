package org.lintas.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.lintas.mrz.PartialDate;

/** Persons of made names, common and rare, and the same persons as others write them. */
final class MadePersons {

    private static final String[] SYLLABLES =
            "ba de fi go hu ka le mi no pu ra se ti vo xu za cha sho ly kh al en or is un ath ek im ow ya"
                    .split(" ", -1);
    private static final List<String> NATIVE = List.of(
            "محمد حسين",
            "عبد الرحمن التكريتي",
            "علي الحسن",
            "Владимир Путин",
            "Сергей Иванов",
            "习近平",
            "김정은",
            "דוד כהן",
            "خالد",
            "李伟",
            "李光耀",
            "ชวน หลีกภัย",
            "ทักษิณ ชินวัตร");

    private final List<String> known = new ArrayList<>();
    private final SplittableRandom random;

    MadePersons(SplittableRandom random) {
        this.random = random;
        Resources.lines("name-frequencies.tsv").forEach(line -> known.add(line.split("\t", -1)[0]));
        Resources.lines("name-forms.txt").forEach(line -> known.addAll(List.of(line.split(" +", -1))));
    }

    ListedPerson listed(long id) {
        List<PersonName> names = new ArrayList<>();
        List<BirthSpan> births = new ArrayList<>();
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            names.add(NameParser.text(name()));
        }
        for (int i = random.nextInt(0, 3); i > 0; i--) {
            births.add(span());
        }
        return new ListedPerson(id, names, births);
    }

    /** A traveller who is on no list but by chance. */
    NamedPerson stranger() {
        return new NamedPerson(NameParser.text(name()), date());
    }

    /** A listed person as somebody else writes them. */
    NamedPerson altered(ListedPerson person) {
        PersonName name = person.names().get(random.nextInt(person.names().size()));
        List<String> words =
                new ArrayList<>(name.words().stream().map(NameWord::letters).toList());
        for (int i = random.nextInt(0, 3); i > 0 && !words.isEmpty(); i--) {
            alter(words);
        }
        Optional<PartialDate> birth = person.births().isEmpty() || random.nextInt(3) == 0
                ? date()
                : Optional.of(person.births().getFirst().last());
        PersonName altered = random.nextInt(6) == 0
                ? NameParser.zone(words.getFirst(), String.join(" ", words.subList(1, words.size())), true)
                : NameParser.text(String.join(" ", words));
        return new NamedPerson(altered, birth);
    }

    private void alter(List<String> words) {
        int at = random.nextInt(words.size());
        String word = words.get(at);
        int letter = random.nextInt(word.length());
        switch (random.nextInt(9)) {
            case 0 ->
                words.set(at, word.substring(0, letter) + (char) ('A' + random.nextInt(26)) + word.substring(letter));
            case 1 -> words.set(at, word.length() > 1 ? word.substring(0, letter) + word.substring(letter + 1) : word);
            case 2 -> words.set(at, word.replace('I', 'Y').replace("OU", "U").replace('K', 'Q'));
            case 3 -> words.add(words.remove(at));
            case 4 -> words.set(at, word.substring(0, 1));
            case 5 -> words.set(at, word.substring(0, Math.max(1, word.length() - 2)));
            case 6 -> {
                if (at + 1 < words.size()) {
                    words.set(at, word + words.remove(at + 1));
                }
            }
            case 7 -> words.set(at, word.substring(0, letter) + (letter > 0 ? " " : "") + word.substring(letter));
            default -> words.add(at, known.get(random.nextInt(known.size())));
        }
    }

    private String name() {
        if (random.nextInt(12) == 0) {
            return NATIVE.get(random.nextInt(NATIVE.size()));
        }
        List<String> words = new ArrayList<>();
        for (int i = random.nextInt(1, 5); i > 0; i--) {
            words.add(word());
        }
        return random.nextInt(4) == 0
                ? words.getFirst() + ", " + String.join(" ", words.subList(1, words.size()))
                : String.join(" ", words);
    }

    private String word() {
        return switch (random.nextInt(10)) {
            case 0 -> "AL BIN VAN DE ABDUL UD DIN JR HAJI LA".split(" ", -1)[random.nextInt(10)];
            case 1 -> String.valueOf((char) ('A' + random.nextInt(26)));
            case 2, 3, 4 -> made();
            case 5, 6 -> known.get(random.nextInt(60));
            default -> known.get(random.nextInt(known.size()));
        };
    }

    private String made() {
        StringBuilder word = new StringBuilder();
        for (int i = random.nextInt(2, 5); i > 0; i--) {
            word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        return word.toString();
    }

    private BirthSpan span() {
        return switch (random.nextInt(5)) {
            case 0 -> BirthSpan.about(random.nextInt(1960, 1975));
            case 1 -> BirthSpan.of(PartialDate.of(random.nextInt(1960, 1975)));
            case 2 -> BirthSpan.of(PartialDate.of(random.nextInt(1960, 1975), random.nextInt(1, 13)));
            default -> BirthSpan.of(day());
        };
    }

    private Optional<PartialDate> date() {
        return switch (random.nextInt(6)) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(PartialDate.of(random.nextInt(1955, 1985)));
            case 2 -> Optional.of(PartialDate.of(random.nextInt(1955, 1985), random.nextInt(1, 13)));
            default -> Optional.of(day());
        };
    }

    private PartialDate day() {
        return PartialDate.of(random.nextInt(1960, 1975), random.nextInt(1, 13), random.nextInt(1, 13));
    }
}
