package org.lintas.benchmarks.targeting;

import java.util.Random;

/**
 * Rules as an analysis unit has them, with other values in each: two of three speak of a route or a carrier, as most do; one in ten asks of history, one in ten of
 * companions. Seeded: the same number gives the same rules.
 */
final class MadeRules {

    private static final String[] ORIGINS = {
        "BKK", "HAN", "SGN", "KUL", "CGK", "MNL", "DXB", "DOH", "IST", "ADD", "NBO", "LHR"
    };
    private static final String[] CARRIERS = {"LT", "YA", "YB", "YC", "YD", "YE", "YF", "YG"};
    private static final String[] STATES = {"UTO", "QMR", "QSN", "QVL", "QPL", "QRH"};

    private final Random random = new Random(500);

    /** One text of so many rules. */
    String text(int rules) {
        StringBuilder text = new StringBuilder();
        for (int number = 0; number < rules; number++) {
            text.append("rule made-%d when %s\n".formatted(number, condition(number)));
        }
        return text.toString();
    }

    private String condition(int number) {
        String where = switch (number % 3) {
            case 0 -> "flight.origin = %s and ".formatted(one(ORIGINS));
            case 1 -> "flight.carrier in {%s, %s} and ".formatted(one(CARRIERS), one(CARRIERS));
            default -> "";
        };
        return where
                + switch (number % 10) {
                    case 0 ->
                        "history.journeys within %d days >= %d".formatted(random.nextInt(10, 90), random.nextInt(2, 5));
                    case 1 -> "passenger.companions >= %d and passenger.bagPieces = 0".formatted(random.nextInt(3, 9));
                    case 2 -> "pnr.daysBookedBeforeTravel <= %d and payment.form = CA".formatted(random.nextInt(1, 4));
                    case 3 ->
                        "document.issuer = %s and document.expiry < 2027-%02d-01 and passenger.age between %d and %d"
                                .formatted(
                                        one(STATES),
                                        random.nextInt(1, 13),
                                        18 + random.nextInt(5),
                                        25 + random.nextInt(30));
                    case 4 -> "document.number begins with X%04d".formatted(random.nextInt(10_000));
                    case 5 -> "count leg >= %d and passenger.bagPieces >= 3".formatted(random.nextInt(2, 4));
                    case 6 -> "phone.number ends with \"%04d\"".formatted(random.nextInt(10_000));
                    case 7 ->
                        "flight.departureHour between 0 and %d and passenger.age < 30 and seat.number begins with %d"
                                .formatted(random.nextInt(1, 6), random.nextInt(1, 40));
                    case 8 ->
                        "any leg (leg.to = %s and leg.dwellHours > %d)".formatted(one(ORIGINS), random.nextInt(5, 40));
                    default ->
                        "no document (document.type = P) and passenger.companions = %d".formatted(random.nextInt(9));
                };
    }

    private String one(String[] codes) {
        return codes[random.nextInt(codes.length)];
    }
}
