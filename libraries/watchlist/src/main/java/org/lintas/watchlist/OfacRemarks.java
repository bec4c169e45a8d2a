package org.lintas.watchlist;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lintas.watchlist.Statement.Quality;

/** What OFAC's legacy files say in their remarks: dates and places of birth, nationalities, documents and weak names, with semicolons between. */
final class OfacRemarks {

    private static final Pattern BIRTH = Pattern.compile("(?:[Aa]lt\\.? )?DOB:? (.*)");
    private static final Pattern PLACE = Pattern.compile("(?:[Aa]lt\\.? )?POB:? (.*)");
    private static final Pattern NATIONALITY = Pattern.compile("(?:alt\\. )?(?:nationality|citizen) (.*)");
    private static final Pattern GENDER = Pattern.compile("(?:alt\\. )?Gender (.*)");
    private static final Pattern NAME = Pattern.compile("(?:alt\\. )?[afn]\\.k\\.a\\. '?(.*?)'?");

    /** The kinds of document, of which the number is one word with a digit in it. */
    private static final Pattern DOCUMENT = Pattern.compile(
            "(?:alt\\. )?(?<type>[\\p{L}.' ]*?(?:Passport|Laissez-Passer|ID No\\.|Card No\\.|Card|Number|License No\\.|Licence No\\."
                    + "|Cedula No\\.|Identidad|Identification|D\\.N\\.I\\.|C\\.U\\.R\\.P\\.|R\\.F\\.C\\.|C\\.U\\.I\\.[TPL]\\.|C\\.U\\.I\\.|SSN"
                    + "|RUC #|NIT #|No\\.|Nacional|Fiscal Code|R\\.I\\.F\\.|Credencial electoral|Identity Number|RTN))"
                    + " (?:#|No\\. )?(?<number>(?!issued|expires)(?=[^(;]*\\d)[^(;]+?)(?: \\((?<issuer>[^)]*)\\))?(?<rest>(?: (?:issued|expires) .*)?)");

    private OfacRemarks() {}

    static void read(String remarks, SubjectDraft draft) {
        String text = remarks.endsWith(".") ? remarks.substring(0, remarks.length() - 1) : remarks;
        for (String item : text.split(";\\s*", -1)) {
            item(item.strip(), draft);
        }
    }

    private static void item(String item, SubjectDraft draft) {
        Matcher found = BIRTH.matcher(item);
        if (found.matches()) {
            draft.birth(found.group(1));
            return;
        }
        found = PLACE.matcher(item);
        if (found.matches()) {
            draft.place(true, found.group(1));
            return;
        }
        found = NATIONALITY.matcher(item);
        if (found.matches()) {
            draft.nationality(found.group(1));
            return;
        }
        found = GENDER.matcher(item);
        if (found.matches()) {
            draft.sex(found.group(1));
            return;
        }
        found = NAME.matcher(item);
        if (found.matches()) {
            draft.name(found.group(1), Quality.WEAK);
            return;
        }
        document(item, draft);
    }

    private static void document(String item, SubjectDraft draft) {
        Matcher found = DOCUMENT.matcher(item);
        if (found.matches()) {
            String issuer = found.group("issuer");
            draft.document(
                    found.group("type").strip(),
                    found.group("number").strip(),
                    issuer == null ? "" : issuer,
                    found.group("rest").strip());
        } else {
            draft.remark("", item);
        }
    }
}
