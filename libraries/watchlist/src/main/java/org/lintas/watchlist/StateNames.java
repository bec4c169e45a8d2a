package org.lintas.watchlist;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lintas.mrz.StateCode;
import org.lintas.mrz.StateDirectory;
import org.lintas.mrz.StateEntry;

/**
 * What States are called in lists: codes of two and three letters, English names of Doc 9303-3, and the long and inverted forms that the
 * United Nations and OFAC use. Codes that documents no longer carry stand for those that they carry (DEU for D).
 */
final class StateNames {

    private static final Pattern OTHER_THAN_LETTERS = Pattern.compile("[^A-Z]+");

    /** Names of lists, a State in each text: its code, then names as {@link #key} gives them. */
    private static final List<String> OTHER_NAMES = List.of(
            "PRK DEMOCRATICPEOPLESREPUBLICOFKOREA KOREANORTH DPRK NORTHKOREA",
            "KOR REPUBLICOFKOREA KOREASOUTH KOREAREPUBLICOF SOUTHKOREA",
            "COD DEMOCRATICREPUBLICOFTHECONGO CONGODEMOCRATICREPUBLICOFTHE DRCONGO DRC ZAIRE",
            "COG CONGO REPUBLICOFTHECONGO CONGOREPUBLICOFTHE",
            "IRN IRAN ISLAMICREPUBLICOFIRAN IRANIANREPUBLIC PERSIA",
            "SYR SYRIA SYRIANARABREPUBLIC",
            "RUS RUSSIA RUSSIANFEDERATION FORMERSOVIETUNION USSR",
            "GBR UNITEDKINGDOM UNITEDKINGDOMOFGREATBRITAINANDNORTHERNIRELAND UK GREATBRITAIN",
            "USA UNITEDSTATES UNITEDSTATESOFAMERICA US",
            "TZA TANZANIA UNITEDREPUBLICOFTANZANIA",
            "PSE PALESTINE STATEOFPALESTINE PALESTINIAN PALESTINIANAUTHORITY POSSIBLYPALESTINIAN",
            "VEN VENEZUELA BOLIVARIANREPUBLICOFVENEZUELA",
            "BOL BOLIVIA PLURINATIONALSTATEOFBOLIVIA",
            "MMR BURMA MYANMAR",
            "TUR TURKEY TURKIYE",
            "BIH BOSNIAANDHERZEGOVINA BOSNIAHERZEGOVINA BOSNIA",
            "MKD MACEDONIA NORTHMACEDONIA MACEDONIATHEFORMERYUGOSLAVREPUBLICOF",
            "VNM VIETNAM",
            "LAO LAOS LAOPEOPLESDEMOCRATICREPUBLIC",
            "BRN BRUNEI BRUNEIDARUSSALAM",
            "CIV IVORYCOAST COTEDIVOIRE",
            "CPV CABOVERDE CAPEVERDE",
            "SWZ SWAZILAND ESWATINI",
            "CZE CZECHREPUBLIC CZECHIA",
            "GMB GAMBIA THEGAMBIA",
            "HKG HONGKONG",
            "MAC MACAU MACAO",
            "TWN TAIWAN",
            "MDA MOLDOVA REPUBLICOFMOLDOVA",
            "NLD NETHERLANDS THENETHERLANDS",
            "BHS BAHAMAS THEBAHAMAS",
            "RKS KOSOVO XKX",
            "KNA SAINTKITTSANDNEVIS",
            "TTO TRINIDADANDTOBAGO",
            "D GERMANY DEU",
            "CHN CHINA");

    private static final Map<String, StateCode> STATES = load();

    private StateNames() {}

    /** The State that a text stands for, if it is one that is known. */
    static Optional<StateCode> find(String text) {
        return Optional.ofNullable(STATES.get(key(text)));
    }

    private static Map<String, StateCode> load() {
        Map<String, StateCode> states = new HashMap<>();
        for (StateEntry entry : StateDirectory.all()) {
            states.put(entry.code().letters(), entry.code());
            entry.twoLetters().ifPresent(two -> states.putIfAbsent(two, entry.code()));
            states.putIfAbsent(key(entry.name()), entry.code());
        }
        for (String line : OTHER_NAMES) {
            String[] names = line.split(" ", -1);
            for (int at = 1; at < names.length; at++) {
                states.put(names[at], new StateCode(names[0]));
            }
        }
        states.put("DE", new StateCode("D"));
        return Map.copyOf(states);
    }

    /** Letters alone, without marks and what stands in brackets. */
    private static String key(String text) {
        String plain = Normalizer.normalize(text.replaceAll("\\([^)]*\\)", ""), Normalizer.Form.NFD);
        return OTHER_THAN_LETTERS.matcher(plain.toUpperCase(Locale.ROOT)).replaceAll("");
    }
}
