package org.lintas.simulators.people;

import java.util.List;
import org.lintas.mrz.Sex;
import org.lintas.simulators.randomness.SeededRandom;

/** How a people builds its names, and how its passports divide them. */
enum NamingHabit {
    /** One name only. */
    MONONYM {
        @Override
        FullName draw(NameDraw draw) {
            return FullName.undivided(draw.one("mononyms"));
        }
    },
    /** Two given names, no family name; the last stands as primary identifier. */
    TWO_GIVEN_NAMES {
        @Override
        FullName draw(NameDraw draw) {
            return FullName.givenFirst(draw.one("archipelago-given"), draw.one("archipelago-last"));
        }
    },
    /** Given name and the father's with bin or binti; not divided. */
    MALAY_PATRONYMIC {
        @Override
        FullName draw(NameDraw draw) {
            String link = draw.sex() == Sex.F ? " binti " : " bin ";
            return FullName.undivided(draw.one("malay-given") + link + draw.father("malay-given"));
        }
    },
    /** Given name and the father's with a/l (son of) or a/p (daughter of); not divided. */
    TAMIL_PATRONYMIC {
        @Override
        FullName draw(NameDraw draw) {
            String link = draw.sex() == Sex.F ? " a/p " : " a/l ";
            return FullName.undivided(draw.one("tamil-given") + link + draw.father("tamil-given"));
        }
    },
    /** Family name first, one or two syllables after. */
    CHINESE {
        @Override
        FullName draw(NameDraw draw) {
            String given = draw.one("chinese-syllables");
            return FullName.familyFirst(
                    draw.one("chinese-family"), draw.chance(4) ? given : given + " " + draw.one("chinese-syllables"));
        }
    },
    /** Family name, middle name, given name. */
    VIETNAMESE {
        @Override
        FullName draw(NameDraw draw) {
            return FullName.familyFirst(
                    draw.one("vietnamese-family"), draw.one("vietnamese-middle") + " " + draw.one("vietnamese-given"));
        }
    },
    /** Given names, then the father's and the mother's family name. */
    TWO_FAMILY_NAMES {
        @Override
        FullName draw(NameDraw draw) {
            String given = draw.one("iberian-given");
            String more = draw.chance(2) ? given : given + " " + draw.one("iberian-given");
            return FullName.givenFirst(more, draw.one("iberian-family") + " " + draw.one("iberian-family"));
        }
    },
    /** Given name, father's name, name of origin with the article. */
    ARABIC {
        @Override
        FullName draw(NameDraw draw) {
            String link = draw.sex() == Sex.F ? " bint " : " bin ";
            return FullName.givenFirst(
                    draw.one("arabic-given") + link + draw.father("arabic-given"), draw.one("arabic-origin"));
        }
    },
    /** A given name and a long family name of its own making. */
    THAI {
        @Override
        FullName draw(NameDraw draw) {
            String family =
                    draw.one("thai-family-begin") + draw.one("thai-family-middle") + draw.one("thai-family-end");
            String given = draw.chance(6)
                    ? draw.one("thai-given") + " " + draw.one("thai-given-long")
                    : draw.one("thai-given");
            return FullName.givenFirst(given, family);
        }
    },
    /** Given names and family name, with diacritics, hyphens and apostrophes. */
    EUROPEAN {
        @Override
        FullName draw(NameDraw draw) {
            String given = draw.one("european-given");
            String family = draw.one("european-family");
            return FullName.givenFirst(
                    draw.chance(3) ? given + " " + draw.one("european-given") : given,
                    draw.chance(8) ? family + "-" + draw.one("european-family") : family);
        }
    };

    /** A name of this habit. */
    abstract FullName draw(NameDraw draw);

    /** Draws from the lists of names, those of the sex where a list has two. */
    record NameDraw(Sex sex, SeededRandom random) {

        String one(String list) {
            return from(
                    NameLists.find(list + (sex == Sex.F ? ".female" : ".male")).orElseGet(() -> NameLists.need(list)));
        }

        String father(String list) {
            return from(NameLists.need(list + ".male"));
        }

        /** True once in {@code times}. */
        boolean chance(int times) {
            return random.nextInt(times) == 0;
        }

        private String from(List<String> names) {
            return names.get(random.nextInt(names.size()));
        }
    }
}
